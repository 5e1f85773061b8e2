/// A number of units, rounded to tenths.
struct Tenths {
    private let tenths: Int64

    init(_ amount: Int64, of unit: Int64) {
        tenths = (amount / unit) * 10 + ((amount % unit) * 10 + unit / 2) / unit
    }

    /// The number with one decimal, or `nil` where it has reached the limit.
    func text(below limit: Int64) -> String? {
        tenths < limit * 10 ? "\(tenths / 10).\(tenths % 10)" : nil
    }
}
