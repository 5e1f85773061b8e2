package import Interop

/// An alert in plaintext (RFC 8446 section 6).
package struct Alert: Hashable, Sendable {
    /// How grave it says that it is.
    package let level: AlertLevel

    /// What it complains about.
    package let description: AlertDescription

    /// Puts the parts together.
    package init(_ description: AlertDescription, level: AlertLevel = .fatal) {
        self.level = level
        self.description = description
    }

    /// Reads the content of a record of type `alert`, which holds exactly one.
    package init(fragment: [UInt8]) throws(WireError) {
        var reader = ByteReader(fragment[...], of: "Alert")
        level = AlertLevel(rawValue: try reader.uint8("level"))
        description = AlertDescription(rawValue: try reader.uint8("description"))
        try reader.end()
    }

    /// The alert in a record of its own.
    package var record: [UInt8] {
        Record.encoding([level.rawValue, description.rawValue], as: .alert)
    }
}
