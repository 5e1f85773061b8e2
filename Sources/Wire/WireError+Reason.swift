package import Interop

extension WireError {
    /// Why bytes could not be read.
    package enum Reason: Hashable, Sendable {
        /// A field is longer than what is left of its container.
        case missing(field: String, needed: Int, left: Int)

        /// A field has a length that it must not have.
        case badLength(field: String, length: Int)

        /// A field has a value that it must not have.
        case badValue(field: String, value: Int)

        /// Bytes follow the last field.
        case trailingBytes(Int)

        /// An extension is there twice (RFC 8446 section 4.2).
        case repeatedExtension(ExtensionType)

        /// The message is of another type.
        case wrongType(HandshakeType)

        /// The first bytes are no record header (RFC 8446 section 5.1).
        case notARecord

        /// The record is longer than its kind may be.
        case tooLong(length: Int, limit: Int)

        /// The record holds nothing, and its kind must hold something.
        case empty(ContentType)
    }
}

extension WireError.Reason: CustomStringConvertible {
    /// The text that people read.
    package var description: String {
        switch self {
        case .missing(let field, let needed, let left):
            "`\(field)` needs \(Self.bytes(needed)) and \(left) \(left == 1 ? "is" : "are") left"
        case .badLength(let field, let length):
            "`\(field)` must not have a length of \(length)"
        case .badValue(let field, let value):
            "`\(field)` must not be \(value)"
        case .trailingBytes(let count):
            "\(Self.bytes(count)) follow\(count == 1 ? "s" : "") the last field"
        case .repeatedExtension(let type):
            "the extension `\(type)` is there twice"
        case .wrongType(let type):
            "the message is of type `\(type)`"
        case .notARecord:
            "the bytes are not a TLS record"
        case .tooLong(let length, let limit):
            "\(Self.bytes(length)) are more than the \(limit) allowed"
        case .empty(let type):
            "a record of type `\(type)` must not be empty"
        }
    }

    static func bytes(_ count: Int) -> String {
        count == 1 ? "1 byte" : "\(count) bytes"
    }
}
