/// What has come from a server, and what waits for whoever moves the bytes.
struct Traffic: Sendable {
    /// What the server sent: cut into records, and their contents put together to messages.
    var records = RecordBuffer()
    var messages = MessageBuffer()

    /// Bytes for the server, and bytes for the application, since somebody last took them.
    var output: [UInt8] = []
    var plaintext: [UInt8] = []

    /// What happened, and the lines of a key log, since somebody last took them.
    var events: [ClientEvent] = []
    var keyLog: [String] = []

    /// How often what may come any number of times has come.
    var repetitions: [Repetition: Int] = [:]

    /// Whether a close_notify was sent.
    var hasClosed = false
}
