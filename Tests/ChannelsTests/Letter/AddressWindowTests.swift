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
        // The longest place name there is, in one word.
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

    @Test(arguments: [
        ([], ["1 Heol Fawr", "CF10 1AB"], LetterError.noName),
        ([" ", ""], ["1 Heol Fawr", "CF10 1AB"], .noName),
        (["Mrs A Jones"], [String(repeating: "w", count: 70), "CF10 1AB"], .addressTooWide),
        (["Mrs A Jones"], [String(repeating: "heol ", count: 150), "CF10 1AB"], .addressTooTall(lines: 9)),
    ])
    func `what does not fit is refused with the reason`(names: [String], lines: [String], error: LetterError) async throws {
        do {
            _ = try await printed(names: names, lines: lines)
            Issue.record("it was printed")
        } catch let refused as LetterError {
            #expect(refused.reason.code == .addressInvalid)
            switch (refused, error) {
            case (.addressTooTall, .addressTooTall): break
            default: #expect(refused == error)
            }
        }
    }
}
