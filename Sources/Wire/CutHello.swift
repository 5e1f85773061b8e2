import Interop

/// A client's first flight with the place where it is cut: in the middle of its longest key share.
///
/// Where the hello has no key share, the place is the middle of the whole message.
package struct CutHello: Hashable, Sendable {
    private let flight: [UInt8]

    /// Where the second part begins, in bytes of the flight.
    private let place: Int

    /// The header of the record that the place is in; nil where a record begins there.
    private let header: Range<Int>?

    /// Finds the place; nil where the flight does not begin with a whole ClientHello in plaintext.
    package init?(_ flight: [UInt8]) {
        var records = RecordReader()
        var messages = HandshakeReader()
        var fragments: [Range<Int>] = []
        var hello: ClientHello?
        var offset = 0
        while hello == nil {
            guard let record = try? records.next(from: flight.span, at: &offset),
                record.contentType == .handshake
            else { return nil }
            fragments.append(offset - record.length..<offset)
            var taken = 0
            guard let message = try? messages.next(from: record.fragment, at: &taken) else {
                guard messages.unfinished == .clientHello else { return nil }
                continue
            }
            guard message.type == .clientHello else { return nil }
            hello = try? ClientHello(body: message.body)
            guard hello != nil else { return nil }
        }
        guard let cut = hello?.middleOfLongestKeyShare else { return nil }
        var before = 0
        for fragment in fragments {
            guard cut - before >= fragment.count else {
                self.flight = flight
                place = fragment.lowerBound + cut - before
                let start = fragment.lowerBound - Record.headerLength
                header = cut == before ? nil : start..<fragment.lowerBound
                return
            }
            before += fragment.count
        }
        return nil
    }

    /// The flight in two parts, neither of them empty, to be sent one after the other.
    package var segments: (first: [UInt8], second: [UInt8]) {
        (Array(flight[..<place]), Array(flight[place...]))
    }

    /// The flight with the record that is cut rewritten as two.
    ///
    /// So the messages stay what they were, to the byte: how they are framed in records is no part
    /// of what a handshake signs (RFC 8446 section 5.1). Where a record begins at the place, that
    /// cut is there already.
    package var records: [UInt8] {
        guard let header else { return flight }
        let length = Int(flight[header.upperBound - 2]) << 8 | Int(flight[header.upperBound - 1])
        var writer = ByteWriter()
        writer.append(flight[..<(header.upperBound - 2)])
        writer.vector(lengthBytes: 2, flight[header.upperBound..<place])
        writer.append(flight[header.prefix(3)])
        writer.vector(lengthBytes: 2, flight[place..<header.upperBound + length])
        writer.append(flight[(header.upperBound + length)...])
        return writer.bytes
    }
}

extension ClientHello {
    /// Where the longest key share has its middle, in bytes of the message with its header.
    ///
    /// The middle of the message, where there is no key share; nil where those cannot be read.
    fileprivate var middleOfLongestKeyShare: Int? {
        guard let places = try? keySharePlaces else { return nil }
        guard let longest = places.map(\.count).max() else { return message.count / 2 }
        return places.first { $0.count == longest }.map { $0.lowerBound + longest / 2 }
    }
}
