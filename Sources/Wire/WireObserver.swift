package import Interop

/// Reads the bytes of one client connection, both directions, as they crossed the socket.
///
/// It never trusts a length, keeps bounded memory, and accepts any bytes at all: what is wrong
/// with them becomes part of the evidence. After bytes without record boundaries, or a hello that
/// cannot be parsed, that direction is only counted.
///
/// Its calls must come in the order in which the client saw the bytes. Times are microseconds from
/// the start of the connection.
package struct WireObserver: Sendable {
    var gathered = WireEvidence()
    var offer: ClientHello?
    let shareLengths: [NamedGroup: Int]
    var framing = HelloFraming()
    var streams = BothPeers(WireStream())

    /// Whether it is looked at how the client's first hello is cut, and whether its key shares
    /// are valid.
    package var reviewsHello = false

    /// Starts with the lengths in bytes of the server's key shares, as far as they are known.
    package init(serverShareLengths: [NamedGroup: Int] = [:]) {
        shareLengths = serverShareLengths
    }

    /// What was read so far; complete at any time, and final after ``closed(_:at:)``.
    package var evidence: WireEvidence {
        var evidence = gathered
        if let violation = streams.client.notTLS { evidence.ownViolations.append(violation) }
        if let violation = streams.server.notTLS { evidence.peerViolations.append(violation) }
        return evidence
    }

    /// Takes in bytes that the client has written.
    package mutating func sent(_ bytes: Span<UInt8>, at time: Int) {
        guard !bytes.isEmpty else { return }
        gathered.bytesSent += bytes.count
        gathered.times.firstByteSent = gathered.times.firstByteSent ?? time
        framing.write(bytes.count)
        read(bytes, from: .client, at: time)
    }

    /// Takes in bytes that the client has read.
    package mutating func received(_ bytes: Span<UInt8>, at time: Int) {
        guard !bytes.isEmpty else { return }
        gathered.bytesReceived += bytes.count
        gathered.times.firstByteReceived = gathered.times.firstByteReceived ?? time
        read(bytes, from: .server, at: time)
    }

    /// Notes that the server ended its direction; records cut short are a violation then.
    package mutating func closed(_ ending: WireEnding, at time: Int) {
        guard gathered.ending == nil else { return }
        gathered.ending = ending
        gathered.times.ended = time
        if let violation = streams.server.truncation { note(violation, by: .server) }
    }

    private mutating func read(_ bytes: Span<UInt8>, from sender: Role, at time: Int) {
        gathered.times.lastByte = time
        var offset = 0
        do {
            while !streams[sender].isBroken,
                let record = try streams[sender].records.next(from: bytes, at: &offset)
            {
                try take(record, from: sender, at: time)
            }
            streams[sender].collect(bytes, from: offset)
        } catch {
            streams[sender].isBroken = true
            if error.reason == .notARecord {
                streams[sender].beginSample(bytes, from: offset)
            } else {
                note(WireViolation(error), by: sender)
            }
        }
    }

    /// Adds a violation to those of a peer, unless there are 16 already.
    mutating func note(_ violation: WireViolation, by sender: Role) {
        let limit = 16
        switch sender {
        case .client where gathered.ownViolations.count < limit:
            gathered.ownViolations.append(violation)
        case .server where gathered.peerViolations.count < limit:
            gathered.peerViolations.append(violation)
        default:
            break
        }
    }
}
