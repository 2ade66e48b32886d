internal import Templates

/// Whether a text from a member of staff says that they see to an open notice. Only a text that says nothing else does: whatever more it
/// says may be a parent's words.
enum NoticeAcknowledgement {
    private static let words: Set<String> = [
        "ok", "okay", "oce", "ocê", "iawn", "ok diolch", "okay diolch", "iawn diolch", "ocê diolch", "oce diolch", "ok thanks",
        "okay thanks", "ok thank you", "ok iawn", "👍",
    ]

    static func isGiven(by text: String) -> Bool { words.contains(StoredReply.normalized(TextMessage.prepare(text).text)) }
}
