/// The pupils of a family in one cell: `id / name / class / year`, separated by ` | `. The slash needs a space on each side, so
/// that a mixed class may be called `3/4P`.
enum PupilCell {
    /// Why one pupil of the cell cannot be read, and its text.
    struct Mistake: Error, Equatable {
        var code: ImportFinding.Code
        var value: String
    }

    static func read(_ text: String) -> [Result<Pupil, Mistake>] {
        text.split { $0 == "|" || $0.isNewline }.map(String.init).filter { $0.contains { !$0.isWhitespace } }.map { part in
            do throws(Mistake) {
                return .success(try pupil(part))
            } catch {
                return .failure(error)
            }
        }
    }

    private static func pupil(_ text: String) throws(Mistake) -> Pupil {
        let words = text.split(whereSeparator: \.isWhitespace)
        let parts = words.split(separator: "/", omittingEmptySubsequences: false).map { $0.joined(separator: " ") }
        let shown = words.joined(separator: " ")
        guard (2...4).contains(parts.count), !parts[1].isEmpty, !parts[1].exceeds(characters: FamilyRow.nameLimit),
            let id = PupilID(rawValue: parts[0])
        else { throw Mistake(code: .pupilShape, value: shown) }
        let className = parts.count > 2 && !parts[2].isEmpty ? parts[2] : nil
        var year: Int?
        if parts.count > 3, !parts[3].isEmpty {
            year = FamilyWords.year(parts[3])
            guard year != nil else { throw Mistake(code: .badYear, value: shown) }
        }
        return Pupil(id: id, name: parts[1], className: className, year: year)
    }
}
