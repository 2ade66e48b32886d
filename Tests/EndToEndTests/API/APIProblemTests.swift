import Foundation
import Gateway
import Templates
import Testing

@testable import gatewayd

@Suite struct APIProblemTests {
    @Test(arguments: [StoreError.noRoom, .notWritable])
    func `a disk that takes nothing is a 507 with its sentence in both languages`(error: StoreError) throws {
        let locales = try Locales(directory: Program.repository.appending(path: "locales"))
        let problem = try #require(APIProblem(error, words: locales))
        #expect(problem.status == 507 && problem.code == error.rawValue)
        for language in Language.allCases {
            #expect(problem.message[language] == locales.text(Phrase(rawValue: "store-\(error.rawValue)"), in: language))
        }
        #expect(problem.message.welsh.contains("nid anfonir dim") && problem.message.english.contains("nothing is sent"))
    }
}
