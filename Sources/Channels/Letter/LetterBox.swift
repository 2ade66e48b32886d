/// A rectangle on an A4 page, in millimetres from the top left corner.
public struct LetterBox: Sendable, Equatable {
    public var left: Double
    public var top: Double
    public var right: Double
    public var bottom: Double

    public init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    public var width: Double { right - left }
    public var height: Double { bottom - top }

    /// The same box in points (1/72 inch), the unit of type.
    var points: LetterBox {
        LetterBox(
            left: Self.points(left), top: Self.points(top), right: Self.points(right), bottom: Self.points(bottom))
    }

    /// Millimetres in points.
    static func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }
}
