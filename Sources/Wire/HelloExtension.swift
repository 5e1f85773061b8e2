package import Interop

/// One extension of a hello, its content still bytes (RFC 8446 section 4.2).
package struct HelloExtension: Hashable, Sendable {
    /// Its number.
    package let type: ExtensionType

    /// Its content, `extension_data`.
    package let content: [UInt8]

    /// Puts the parts together.
    package init(_ type: ExtensionType, content: [UInt8]) {
        self.type = type
        self.content = content
    }

    /// A cursor over its content.
    package var reader: ByteReader { ByteReader(content[...], of: type.description) }

    /// Makes one whose content is written on the spot.
    package init(_ type: ExtensionType, write: (inout ByteWriter) -> Void) {
        var writer = ByteWriter()
        write(&writer)
        self.init(type, content: writer.bytes)
    }
}

extension [HelloExtension] {
    /// The extension of a type; nil without one.
    package subscript(type: ExtensionType) -> HelloExtension? {
        first { $0.type == type }
    }

    /// Reads the list at the end of a hello; a hello may end without one.
    package init(from reader: inout ByteReader, of subject: String) throws(WireError) {
        self = []
        guard reader.left > 0 else { return }
        var list = ByteReader(
            try reader.vector(lengthBytes: 2, "extensions"),
            of: subject,
        )
        var seen: Set<ExtensionType> = []
        while list.left > 0 {
            let type = ExtensionType(rawValue: try list.uint16("extension_type"))
            let content = try list.vector(lengthBytes: 2, type.description)
            guard seen.insert(type).inserted else { throw list.failure(.repeatedExtension(type)) }
            append(HelloExtension(type, content: [UInt8](content)))
        }
    }

    func write(to writer: inout ByteWriter) {
        var list = ByteWriter()
        for entry in self {
            list.codePoint(entry.type)
            list.vector(lengthBytes: 2, entry.content)
        }
        writer.vector(lengthBytes: 2, list.bytes)
    }
}
