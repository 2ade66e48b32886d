import Foundation
import Templates

/// A value in JSON: a text, a number, a list of texts, `{"date": "2026-03-10T18:00"}` or `{"money": "12.50"}`.
struct WrittenValue: Decodable {
    var value: Value

    init(value: Value) { self.value = value }

    private struct Form: Decodable {
        var date: String?
        var money: WrittenNumber?
        var number: WrittenNumber?
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            value = .text(text)
        } else if let items = try? container.decode([String].self) {
            value = .list(items)
        } else if let flag = try? container.decode(Bool.self) {
            value = .text(String(flag))
        } else if let number = try? container.decode(WrittenNumber.self) {
            value = .number(number.number)
        } else {
            value = try Self.value(of: container.decode(Form.self))
        }
    }

    private static func value(of form: Form) throws -> Value {
        if let text = form.date {
            guard let date = LocalDateTime(iso: text) else { throw ToolMistake(.notADate, text) }
            return .date(date)
        }
        if let money = form.money?.number {
            guard let amount = Money(money.text(NumberStyle(useGrouping: false), in: .english)) else {
                throw ToolMistake(.notANumber, "money")
            }
            return .money(amount)
        }
        guard let number = form.number else { throw ToolMistake(.wrongType, "values") }
        return .number(number.number)
    }
}
