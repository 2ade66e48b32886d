import Channels
import Foundation
import Testing

@testable import Gateway

@Suite struct `The token of a message page` {
    static let delivery: DeliveryID = "0123456789abcdef0123456789abcdef"
    static let old = Data(repeating: 1, count: 32)
    static let new = Data(repeating: 2, count: 32)

    @Test(arguments: 0..<50) func `leads back to its delivery, and is the same each time`(seed: UInt64) throws {
        let tokens = try #require(LinkToken(keys: [Self.new]))
        let delivery = IDGenerator.seeded(seed).deliveryID(at: StoreFolder.now)
        let token = tokens.token(for: delivery)
        #expect(token.count == 43 && token.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
        #expect(tokens.delivery(for: token) == delivery)
        #expect(tokens.token(for: delivery) == token)
    }

    @Test func `holds after the key was changed, as long as the old one is kept`() throws {
        let token = try #require(LinkToken(keys: [Self.old])).token(for: Self.delivery)
        #expect(try #require(LinkToken(keys: [Self.new, Self.old])).delivery(for: token) == Self.delivery)
        #expect(try #require(LinkToken(keys: [Self.new])).delivery(for: token) == nil)
    }

    @Test func `is refused with any character changed`() throws {
        let tokens = try #require(LinkToken(keys: [Self.new]))
        let token = Array(tokens.token(for: Self.delivery))
        for index in token.indices.dropLast() {
            var forged = token
            forged[index] = forged[index] == "A" ? "B" : "A"
            #expect(tokens.delivery(for: String(forged)) == nil)
        }
    }

    @Test func `has one spelling`() throws {
        let tokens = try #require(LinkToken(keys: [Self.new]))
        let token = tokens.token(for: Self.delivery)
        let spellings = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".map {
            String(token.dropLast()) + String($0)
        }
        #expect(spellings.filter { tokens.delivery(for: $0) != nil } == [token])
    }

    @Test func `is refused cut short, longer, empty or in other letters`() throws {
        let tokens = try #require(LinkToken(keys: [Self.new]))
        let token = tokens.token(for: Self.delivery)
        let wrong = [
            "", String(token.dropLast()), token + "A", token + "=", String(repeating: "A", count: 43),
            String(repeating: "é", count: 43),
            " " + token.dropLast(), "\0" + token.dropFirst(), String(repeating: "+", count: 43),
        ]
        for text in wrong { #expect(tokens.delivery(for: text) == nil) }
    }

    @Test func `wants keys of 32 bytes`() {
        #expect(LinkToken(keys: []) == nil)
        #expect(LinkToken(keys: [Self.new, Data(repeating: 1, count: 31)]) == nil)
    }
}
