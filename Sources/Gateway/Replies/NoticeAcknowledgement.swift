internal import Templates

/// Whether a text from a member of staff says that they see to an open notice. Only a text that says nothing else counts, since the member of staff
/// may also write as a parent.
enum NoticeAcknowledgement {
    private static let words: Set<String> = [
        "ok", "okay", "oce", "ocê", "iawn", "ok diolch", "okay diolch", "iawn diolch", "ocê diolch", "oce diolch", "ok thanks",
        "okay thanks", "ok thank you", "ok iawn", "👍",
    ]

    static func isGiven(by text: String) -> Bool { words.contains(StoredReply.normalized(TextMessage.prepare(text).text)) }
}
