internal import Channels

// How, and whether, a contact may be reached.
extension FamilyCells {
    mutating func mobile() -> PhoneNumber? {
        let text = text(.mobile)
        guard !text.isEmpty else { return nil }
        switch MobileCell.read(text, reach: mobiles) {
        case .number(let number): return number
        case .zeroPutBack(let number):
            report(.mobile, .leadingZero, number.written, severity: .corrected)
            return number
        case .spreadsheetNotation: report(.mobile, .excelNumber, text)
        case .refused(let error): report(.mobile, .badMobile, text, address: error)
        }
        return nil
    }

    mutating func email() -> EmailAddress? {
        let text = text(.email)
        guard !text.isEmpty else { return nil }
        // In a mail address the alphabet is not guessed: a wrong guess would send the mail elsewhere.
        if LookalikeCharacters.read(text) != .plain {
            report(.email, .mixedAlphabets, text)
            return nil
        }
        do throws(AddressError) {
            return try EmailAddress(text)
        } catch {
            report(.email, .badEmail, text, address: error)
            return nil
        }
    }

    /// Line breaks inside a cell are lines of the address.
    mutating func postal() -> PostalAddress? {
        var lines = FamilyColumn.addresses.flatMap { letters($0, raw($0)).split(whereSeparator: \.isNewline).map(String.init) }
        var postcode = text(.postcode)
        guard !lines.isEmpty || !postcode.isEmpty else { return nil }
        if let repaired = PostalAddress.repairedPostcode(postcode.isEmpty ? lines.last ?? "" : postcode) {
            if postcode.isEmpty { lines.removeLast() }
            postcode = repaired
            report(header.has(.postcode) ? .postcode : .address1, .postcodeLetters, repaired, severity: .corrected)
        }
        do throws(AddressError) {
            return try PostalAddress(lines: lines, postcode: postcode.isEmpty ? nil : postcode)
        } catch {
            let isPostcode = [.noPostcode, .badPostcode, .postcodeUnit, .postcodeArea].contains(error)
            let shown = isPostcode ? postcode : (lines + [postcode]).filter { !$0.isEmpty }.joined(separator: ", ")
            report(isPostcode ? .postcode : .address1, .badAddress, shown, address: error)
            return nil
        }
    }

    mutating func channels() -> [ChannelKind] {
        var channels: [ChannelKind] = []
        for channel in words(.channels, .unknownChannel, FamilyWords.channel) {
            if channels.contains(channel) {
                report(.channels, .repeatedChannel, channel.rawValue)
            } else {
                channels.append(channel)
            }
        }
        return channels
    }

    /// The reason must be in words: "no" could mean that the contact may not be reached, or that nothing forbids it.
    mutating func noContact() -> NoContact? {
        let reason = text(.noContact)
        let written = text(.noContactReview)
        let review = written.isEmpty ? nil : CalendarDay.read(written)
        if !written.isEmpty {
            if review == nil { report(.noContactReview, .badDate, written) }
            if let review, review.wasRewritten { report(.noContactReview, .dateForm, review.day, severity: .corrected) }
            if reason.isEmpty { report(.noContactReview, .reviewWithoutReason, written) }
        }
        guard !reason.isEmpty else { return nil }
        if FamilyWords.isUnclearReason(reason) { report(.noContact, .unclearNoContact, reason) }
        return NoContact(reason: reason, review: review?.day)
    }
}
