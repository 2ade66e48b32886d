/// The functions that patterns may call, by name. A new one is a file in `Functions` and a line here.
public enum FluentFunctions {
    public static let standard: [String: FluentFunction] = [
        "A": .article,
        "COUNT": .count,
        "DATE": .date,
        "DATETIME": .dateTime,
        "FROM": .fromPlace,
        "IN": .inPlace,
        "LIST": .list,
        "MONEY": .money,
        "NUMBER": .number,
        "ORDINAL": .ordinal,
        "PHRASE": .phrase,
        "TIME": .time,
        "TIMES": .times,
        "TO": .toPlace,
    ]
}
