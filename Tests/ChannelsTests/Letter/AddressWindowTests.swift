import Channels
import Templates
import Testing

@Suite struct AddressWindowTests {
    private func printed(names: [String], lines: [String]) async throws -> PrintedLetter {
        let content = try SampleLetter.content(
            names: names, address: PostalAddress(lines: lines), blocks: [SampleLetter.english])
        return try PrintedLetter(await SampleLetter.composer().compose(content, created: SampleLetter.created))
    }

    @Test(arguments: [
        // The longest place name in Wales, in one word.
        (["Mrs A Jones"], ["1 Ffordd yr Orsaf", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "LL61 5UJ"]),
        // A line that goes on below.
        (
            ["Rhiant neu warcheidwad Angharad Gwenllian Myfanwy Fitzgerald-Llywelyn-Pritchard"],
            ["Fflat 12, Canolfan Gymunedol Treftadaeth Ddiwydiannol Blaenau Ffestiniog a'r Cylch", "LL41 3AA"]
        ),
        // As many lines as an address may have, and two names.
        (["Mr Gwilym Bowen", "Mrs Nia Bowen"], ["Fflat 3", "Tŷ Gwyn", "12 Heol Fawr", "Pentref", "Tref", "CF10 1AB"]),
        (["Mr Gwilym Bowen"], ["Fflat 3", "Tŷ Gwyn", "12 Heol Fawr", "Pentref", "Tref", "CF10 1AB"]),
    ])
    func `nothing of a long address is cut`(names: [String], lines: [String]) async throws {
        let printed = try await printed(names: names, lines: lines)
        let seen = printed.words(page: 1, in: LetterLayout.addressWindow).joined(separator: " ").replacing(",", with: "")
        #expect(seen == (names + lines).joined(separator: " ").replacing(",", with: ""))
        let heights = printed.words.filter { $0.page == 1 && LetterLayout.addressWindow.contains($0.box) }.map(\.box.height)
        // DejaVu's box is 1.164 times its size.
        #expect(heights.allSatisfy { (7.99...10.01).contains($0 / 1.164 * 72 / 25.4) })
    }

    /// Names, the lines of the address, and whether the names share a line; the window has seven.
    @Test(arguments: [
        (1, 6, false), (2, 4, false), (2, 5, false), (2, 6, true), (3, 3, false), (3, 4, false), (3, 5, true),
    ])
    func `each name has a line of its own as long as the window has one for it`(names: Int, lines: Int, isShared: Bool)
        async throws
    {
        let names = Array(["Gwilym Bowen", "Nia Bowen", "Mabli Bowen"].prefix(names))
        let lines = ["Fflat 3", "Tŷ Gwyn", "12 Heol Fawr", "Pentref", "Tref"].prefix(lines - 1) + ["CF10 1AB"]
        let printed = try await printed(names: names, lines: Array(lines))
        let seen = printed.words(page: 1, in: LetterLayout.addressWindow).joined(separator: " ")
        #expect(seen == ([names.joined(separator: isShared ? ", " : " ")] + lines).joined(separator: " "))
    }

    @Test func `a word that is wider than the window goes on below, in the smallest type`() async throws {
        let word = String(repeating: "w", count: 70)
        let printed = try await printed(names: ["Mrs A Jones"], lines: [word, "CF10 1AB"])
        let seen = printed.words(page: 1, in: LetterLayout.addressWindow).joined().replacing("-", with: "")
        #expect(seen == "MrsAJones\(word)CF101AB")
    }

    @Test func `a name is measured before a letter is made, by the letter's own shaping`() throws {
        let measure = try #require(AddressWindowMeasure())
        let short = try PostalAddress(lines: ["1 Heol Fawr", "CF10 1AB"])
        let tall = try PostalAddress(lines: ["Fflat 3", "Tŷ Gwyn", "12 Heol Fawr", "Pentref", "Tref", "CF10 1AB"])
        let long = String(repeating: "Angharad ", count: 10)
        #expect(measure.fit(name: long, address: short) == .fits)
        #expect(measure.fit(name: long, address: tall) == .nameTooLong)
        #expect(
            measure.fit(
                name: "Mrs A Jones", address: try PostalAddress(lines: [String(repeating: "heol ", count: 150), "CF10 1AB"]))
                == .addressTooLong)
    }

    @Test(arguments: [
        ([], ["1 Heol Fawr", "CF10 1AB"], LetterError.noName),
        ([" ", ""], ["1 Heol Fawr", "CF10 1AB"], .noName),
        (["Mrs A Jones"], [String(repeating: "heol ", count: 150), "CF10 1AB"], .addressTooTall(lines: 3)),
        (["Mrs A Jones"], [String(repeating: "w", count: 700), "CF10 1AB"], .addressTooTall(lines: 3)),
        ([String(repeating: "Angharad ", count: 60)], ["1 Heol Fawr", "CF10 1AB"], .nameTooLong(lines: 3)),
        (
            [String(repeating: "w", count: 60)], ["Fflat 3", "Tŷ Gwyn", "12 Heol Fawr", "Pentref", "Tref", "CF10 1AB"],
            .nameTooLong(lines: 7)
        ),
        // Both are long: the address could not be printed under any name.
        ([String(repeating: "w", count: 60)], [String(repeating: "heol ", count: 150), "CF10 1AB"], .addressTooTall(lines: 3)),
    ])
    func `what does not fit is refused with the reason, which closes no address`(
        names: [String], lines: [String], error: LetterError
    ) async throws {
        do {
            _ = try await printed(names: names, lines: lines)
            Issue.record("it was printed")
        } catch let refused as LetterError {
            #expect(refused == error)
            #expect(refused.reason.code.fault == .ours && !refused.reason.code.closesAddress)
        }
    }
}
