import Channels
import Gateway
import Templates

extension YAMLMapping {
    /// The `notices:` section: `[{name: …, mobile: …, email: …, language: cy}]`, in the order in which staff are told; empty
    /// where the key is missing. A person without an address for any of the `channels` that are set up is a mistake, and so is a
    /// person listed twice.
    func noticeStaff(_ key: String, by channels: [ChannelKind]) -> [StaffMember] {
        var seen: Set<String> = []
        return (mappings(key) ?? []).compactMap { person in
            let name = person.required("name", or: "service-not-notice-name") { (1...80).contains($0.count) ? $0 : nil }
            let mobile = person.phoneNumber("mobile")
            let email = person.emailAddress("email")
            let language = person.choice("language", Language.self)
            let isWrong = ["mobile", "email"].contains { person.keys.contains($0) } && mobile == nil && email == nil
            let canBeTold = mobile != nil && channels.contains(.text) || email != nil && channels.contains(.email)
            if !canBeTold, !isWrong { person.invalid("name", "service-notice-no-way") }
            for value in [name, mobile?.e164, email?.text.lowercased()].compactMap({ $0 }) where !seen.insert(value).inserted {
                person.invalid(value == name ? "name" : value == mobile?.e164 ? "mobile" : "email", "service-notice-twice")
            }
            guard let name, canBeTold else { return nil }
            return StaffMember(name: name, mobile: mobile, email: email, language: language)
        }
    }

    private func phoneNumber(_ key: String) -> PhoneNumber? {
        guard let text = text(key) else { return nil }
        do {
            return try PhoneNumber(text, otherCountries: true)
        } catch {
            invalid(key, "address-\(error.rawValue)")
            return nil
        }
    }
}
