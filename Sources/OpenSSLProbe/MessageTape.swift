import Interop

/// Messages and alerts one behind the other, in memory of a fixed size.
///
/// What does not fit goes to the side, which takes longer: no message of a usual handshake does.
@safe
struct MessageTape {
    /// One message or alert.
    struct Entry {
        let sender: Role
        let isAlert: Bool

        /// Where its bytes are in the memory; nil where they are at the side.
        fileprivate let place: Range<Int>?
        let time: Int
    }

    private static let entryLimit =
        HandshakeEvidence.messageLimit + HandshakeEvidence.alertLimit
    private static let byteLimit = 8192

    private let elapsed: () -> Int
    private let entries: UnsafeMutablePointer<Entry>
    private let memory: UnsafeMutableRawBufferPointer
    private var used = 0
    private var alerts = 0

    /// The bytes of those that did not fit, by their number.
    private var aside: [Int: [UInt8]] = [:]

    /// How many there are.
    private(set) var count = 0

    /// Takes what tells the time, in microseconds since the start of the connection.
    init(elapsed: @escaping () -> Int) {
        self.elapsed = elapsed
        unsafe entries = .allocate(capacity: Self.entryLimit)
        unsafe memory = .allocate(byteCount: Self.byteLimit, alignment: 16)
    }

    /// Gives the memory back; of no more use then.
    func free() {
        unsafe entries.deallocate()
        unsafe memory.deallocate()
    }

    /// Keeps a message or an alert, as long as there is room for one more.
    mutating func write(_ bytes: UnsafeRawBufferPointer, from sender: Role, isAlert: Bool) {
        if isAlert {
            guard alerts < HandshakeEvidence.alertLimit else { return }
            alerts += 1
        } else {
            guard count - alerts < HandshakeEvidence.messageLimit else { return }
        }
        var place: Range<Int>?
        if unsafe bytes.count <= memory.count - used {
            unsafe UnsafeMutableRawBufferPointer(rebasing: memory[used...]).copyMemory(from: bytes)
            place = used..<used + bytes.count
            used += bytes.count
        } else {
            aside[count] = unsafe Array(bytes)
        }
        let entry = Entry(sender: sender, isAlert: isAlert, place: place, time: elapsed())
        unsafe entries.advanced(by: count).initialize(to: entry)
        count += 1
    }

    /// One of them, and its bytes.
    func entry(_ number: Int) -> (Entry, [UInt8]) {
        precondition((0..<count).contains(number), "there is no such message")
        let entry = unsafe entries[number]
        guard let place = entry.place else { return (entry, aside[number] ?? []) }
        return (entry, unsafe Array(memory[place]))
    }
}
