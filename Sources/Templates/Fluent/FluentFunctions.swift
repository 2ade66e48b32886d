/// The functions that patterns may call, by name. A new one is a file beside these and a line here.
public enum FluentFunctions {
    public static let standard: [String: FluentFunction] = [
        "DATETIME": .dateTime,
        "NUMBER": .number,
    ]
}
