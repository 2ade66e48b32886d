import Channels
import Testing

/// What is expected of a channel whose server misbehaves: a row a phase, a column a fault, written as in the documentation.
struct FaultTable: Sendable {
    /// One phase with one fault; nil expectation (`-`) where the two do not go together.
    struct Cell: Sendable, CustomTestStringConvertible {
        var phase: String
        var fault: String
        var expected: String
        var testDescription: String { "\(phase), \(fault)" }
    }

    let cells: [Cell]

    /// A table in Markdown. A cell that cannot be (`-`) is left out.
    init(_ text: String) {
        let rows = text.split(separator: "\n").map { line in
            line.split(separator: "|", omittingEmptySubsequences: true).map { $0.trimmingPrefix { $0 == " " } }.map { cell in
                String(cell.reversed().drop { $0 == " " }.reversed())
            }
        }
        guard let head = rows.first else { preconditionFailure("an empty table") }
        cells = rows.dropFirst(2).flatMap { row in
            precondition(row.count == head.count, "\(row)")
            return zip(head, row).dropFirst().compactMap { fault, expected in
                expected == "-" ? nil : Cell(phase: row[0], fault: fault, expected: expected)
            }
        }
    }
}

extension Outcome {
    /// The class, and the reason where there is one: `temporary timed-out`.
    var inTable: String {
        switch self {
        case .accepted: "accepted"
        case .rejected(.permanent, let reason): "permanent \(reason.code.rawValue)"
        case .rejected(.temporary(nil), let reason): "temporary \(reason.code.rawValue)"
        case .rejected(.temporary(let seconds?), let reason): "temporary \(reason.code.rawValue) \(seconds) s"
        case .uncertain(let reason): "**uncertain** \(reason.code.rawValue)"
        }
    }
}
