import Channels
import Foundation
import Gateway
import Templates

/// The `school:` section as read; it becomes a `School` once it is known which channels are set up.
struct SchoolSection {
    let id: SchoolID?
    let name: Bilingual<String>?
    let telephone: String
    let postal: [String]
    let quietHours: QuietHours
    private let closedDays: ClosedDays
    private let weeklyLimit: Int
    private let channels: [ChannelKind]?
    private let alwaysBoth: Bool
    private let mobiles: PhoneNumber.Reach
    private let mapping: YAMLMapping

    init(_ mapping: YAMLMapping) {
        self.mapping = mapping
        id = mapping.required("id", or: "service-not-school-id", SchoolID.init(rawValue:))
        name = mapping.bilingual("name")
        if name == nil, !mapping.keys.contains("name") { mapping.missing("name") }
        telephone = mapping.requiredText("telephone")
        postal = mapping.postalAddress("address")
        channels = mapping.choices("channels", ChannelKind.self)
        alwaysBoth = mapping.flag("always_both") ?? false
        mobiles = mapping.mobileCountries("mobile_countries")

        closedDays = ClosedDays(
            holidays: mapping.holidays("holidays"), weekends: mapping.choice("weekends", Weekends.self) == .quiet)
        weeklyLimit = mapping.whole("weekly_limit", in: 0...100) ?? School.usualWeeklyLimit

        let zone = mapping.value("time_zone", or: "service-not-time-zone", TimeZone.init(identifier:))
        let quiet = mapping.mapping("quiet_hours")
        let from = quiet.map { $0.requiredTimeOfDay("from") } ?? 20 * 60
        let until = quiet.map { $0.requiredTimeOfDay("until") } ?? 8 * 60
        quietHours = QuietHours(from: from, until: until, timeZone: zone ?? Self.london)
    }

    private enum Weekends: String, CaseIterable { case quiet, open }

    /// The zone of all schools in Wales; GMT only on a machine without time zone data.
    private static var london: TimeZone { TimeZone(identifier: "Europe/London") ?? .gmt }

    /// The school, with its order of channels or else all that are set up; reports a channel of the order that is not set up.
    func school(channelsSetUp: [ChannelKind]) -> School? {
        let order = channels ?? channelsSetUp
        if mapping.keys.contains("channels"), order.isEmpty { mapping.invalid("channels", "service-no-channel-in-order") }
        if Set(order).count != order.count { mapping.invalid("channels", "service-channel-twice") }
        if !Set(order).isSubset(of: channelsSetUp) { mapping.invalid("channels", "service-channel-not-set-up") }
        guard let id, let name else { return nil }
        return School(
            id: id, name: name, telephone: telephone, postal: postal, channels: order, alwaysBoth: alwaysBoth,
            quietHours: quietHours, closedDays: closedDays, weeklyLimit: weeklyLimit, mobiles: mobiles)
    }
}

extension YAMLMapping {
    /// Minutes after midnight; 0 where it is missing or wrong, which is reported.
    fileprivate func requiredTimeOfDay(_ key: String) -> Int {
        if !keys.contains(key) { missing(key) }
        return timeOfDay(key) ?? 0
    }

    /// Whole days, first and last included; a wrong one is reported and left out.
    fileprivate func holidays(_ key: String) -> [ClosedDays.Holiday] {
        (mappings(key) ?? []).compactMap { holiday in
            let from = holiday.day("from")
            let until = holiday.day("until")
            let name = holiday.bilingual("name")
            guard let from, let until else { return nil }
            let found = ClosedDays.Holiday(from: from, until: until, name: name)
            if found == nil { holiday.invalid("until", "service-holiday-backwards") }
            return found
        }
    }

    private func day(_ key: String) -> SchoolDay? {
        let written = requiredText(key)
        guard !written.isEmpty else { return nil }
        let day = SchoolDay(written: written)
        if day == nil { invalid(key, "service-not-day") }
        return day
    }

    /// The United Kingdom, and the countries whose calling codes are listed.
    fileprivate func mobileCountries(_ key: String) -> PhoneNumber.Reach {
        guard let written = texts(key) else { return .unitedKingdom }
        let codes = written.compactMap { CallingCode($0) }
        if codes.count != written.count { invalid(key, "service-not-calling-code") }
        return .countries(Set(codes))
    }

    /// The lines of an address in the United Kingdom, with its postcode: letters that cannot be delivered are returned to it.
    fileprivate func postalAddress(_ key: String) -> [String] {
        guard let lines = texts(key) else {
            if !keys.contains(key) { missing(key) }
            return []
        }
        do {
            return try PostalAddress(lines: lines).lines
        } catch {
            invalid(key, "address-\(error.rawValue)")
            return []
        }
    }
}
