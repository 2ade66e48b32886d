/// Why an officer is to speak with a family about an event. Raw values are stable: the sentence is `exhausted-<code>` in `locales/`.
public enum EventTask: String, Sendable, CaseIterable {
    /// It moved up from the waiting list, and no machine can tell it.
    case movedUp = "moved-up"
    /// Its answer came after the day until which answers count.
    case lateAnswer = "late-answer"
}
