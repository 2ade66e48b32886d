/// The names of the days, in the forms that Welsh grammar wants.
enum WeekdayName {
    /// After `dydd`; `nos` softens them: "dydd Mawrth", "nos Fawrth".
    private static let welsh: [(radical: String, soft: String)] = [
        ("Llun", "Lun"), ("Mawrth", "Fawrth"), ("Mercher", "Fercher"), ("Iau", "Iau"), ("Gwener", "Wener"),
        ("Sadwrn", "Sadwrn"), ("Sul", "Sul"),
    ]
    private static let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    static func welsh(_ day: Weekday) -> String { welsh[day.rawValue].radical }
    static func welshAfterNos(_ day: Weekday) -> String { welsh[day.rawValue].soft }
    static func english(_ day: Weekday) -> String { english[day.rawValue] }
}
