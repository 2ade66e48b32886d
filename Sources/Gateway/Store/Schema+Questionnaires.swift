/// What families answered to questionnaires (docs/questionnaires.md).
extension Schema {
    static let questionnaires = """
        -- That a contact has answered, so as not to be asked again. Without what and when, for every kind of questionnaire.
        CREATE TABLE questionnaire_respondent (
            school TEXT NOT NULL, message TEXT NOT NULL, family TEXT NOT NULL, contact TEXT NOT NULL,
            PRIMARY KEY (school, message, family, contact)
        ) STRICT, WITHOUT ROWID;

        -- The last answer to each question, where the school says who asked and who answered.
        CREATE TABLE questionnaire_answer (
            school TEXT NOT NULL, message TEXT NOT NULL, family TEXT NOT NULL, contact TEXT NOT NULL, question TEXT NOT NULL,
            answer TEXT NOT NULL, language TEXT NOT NULL CHECK (language = 'cy' OR language = 'en'),
            source TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (school, message, family, contact, question)
        ) STRICT, WITHOUT ROWID;

        -- Answers without a respondent, each by itself under a random key; all keys are drawn anew with each answer that comes: so neither key
        -- nor position in the file tells which came when, or with which. `pool` is a year or a class, where the school keeps that.
        CREATE TABLE anonymous_answer (
            school TEXT NOT NULL, message TEXT NOT NULL, key TEXT NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL,
            language TEXT NOT NULL CHECK (language = 'cy' OR language = 'en'), pool TEXT NOT NULL,
            PRIMARY KEY (school, message, key)
        ) STRICT, WITHOUT ROWID;

        -- How far a questionnaire by text has got, one a number. `asked` is the text of ours with the question that is open.
        CREATE TABLE questionnaire_talk (
            school TEXT NOT NULL, number TEXT NOT NULL, message TEXT NOT NULL, family TEXT NOT NULL, contact TEXT NOT NULL,
            language TEXT NOT NULL CHECK (language = 'cy' OR language = 'en'), position INTEGER NOT NULL,
            hinted INTEGER NOT NULL CHECK (hinted = 0 OR hinted = 1), asked TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (school, number)
        ) STRICT, WITHOUT ROWID;
        """
}
