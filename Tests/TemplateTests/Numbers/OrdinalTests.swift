import Templates
import Testing

struct OrdinalTests {
    @Test(arguments: [
        (1, "1af"), (2, "2il"), (3, "3ydd"), (4, "4ydd"), (5, "5ed"), (6, "6ed"), (7, "7fed"), (8, "8fed"), (9, "9fed"),
        (10, "10fed"),
        (11, "11eg"), (12, "12fed"), (13, "13eg"), (14, "14eg"), (15, "15fed"), (16, "16eg"), (17, "17eg"), (18, "18fed"),
        (19, "19eg"), (20, "20fed"), (21, "21ain"), (22, "22ain"), (26, "26ain"), (29, "29ain"), (30, "30ain"), (31, "31ain"),
        (32, "32ain"), (35, "35ain"), (38, "38ain"), (39, "39ain"), (40, "40fed"), (41, "41ain"), (49, "49ain"), (50, "50fed"),
        (51, "51ain"), (59, "59ain"), (60, "60fed"), (61, "61ain"), (70, "70ain"), (75, "75ain"), (79, "79ain"), (80, "80fed"),
        (81, "81ain"), (90, "90ain"), (99, "99ain"), (100, "100fed"), (101, "101af"), (102, "102il"), (111, "111eg"),
        (120, "120fed"), (121, "121ain"), (150, "150fed"), (200, "200fed"), (1000, "1000fed"), (1001, "1001af"), (0, "0fed"),
        (-1, "-1af"),
    ])
    func `a Welsh ordinal ends as it is spoken`(number: Int, text: String) {
        #expect(Ordinal.digits(number, in: .welsh) == text)
    }

    @Test(arguments: [
        (0, "0th"), (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (5, "5th"), (10, "10th"), (11, "11th"), (12, "12th"),
        (13, "13th"),
        (14, "14th"), (20, "20th"), (21, "21st"), (22, "22nd"), (23, "23rd"), (24, "24th"), (31, "31st"), (100, "100th"),
        (101, "101st"), (102, "102nd"), (103, "103rd"), (111, "111th"), (112, "112th"), (113, "113th"), (121, "121st"),
        (1000, "1000th"), (1011, "1011th"), (-1, "-1st"),
    ])
    func `an English ordinal ends as it is spoken`(number: Int, text: String) {
        #expect(Ordinal.digits(number, in: .english) == text)
    }
}
