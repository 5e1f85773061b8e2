/// A moment of the civil calendar, in UTC, to the microsecond.
package struct Timestamp: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// Microseconds since 1970-01-01T00:00:00Z.
    package let microseconds: Int64

    /// Puts the parts together.
    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// Whether the left one comes before the right one.
    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.microseconds < right.microseconds
    }

    /// The moment in ISO 8601, with milliseconds: `2026-11-24T03:40:31.042Z`.
    package var description: String {
        let (days, timeOfDay) = Self.floorDivide(microseconds, by: 86_400_000_000)
        let (year, month, day) = Self.civilDate(daysSinceEpoch: days)
        let milliseconds = timeOfDay / 1000
        let (second, minute, hour) = (
            milliseconds / 1000 % 60, milliseconds / 60_000 % 60, milliseconds / 3_600_000
        )
        return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
            + "T" + Self.padded(hour, 2) + ":" + Self.padded(minute, 2)
            + ":" + Self.padded(second, 2) + "." + Self.padded(milliseconds % 1000, 3) + "Z"
    }

    /// The day that it falls on.
    package var date: CalendarDate {
        let (days, _) = Self.floorDivide(microseconds, by: 86_400_000_000)
        let (year, month, day) = Self.civilDate(daysSinceEpoch: days)
        return CalendarDate(year: Int(year), month: Int(month), day: Int(day))
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func floorDivide(_ value: Int64, by divisor: Int64) -> (Int64, Int64) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    /// The proleptic Gregorian date of a day, by 400-year eras that begin on 1 March.
    private static func civilDate(daysSinceEpoch days: Int64) -> (Int64, Int64, Int64) {
        let (era, dayOfEra) = floorDivide(days + 719_468, by: 146_097)
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}
