/// One line of what the engine says while it builds, pulls or imports.
struct ProgressMessage: Decodable, Sendable {
    /// A piece of the build's log; not always a whole line.
    let stream: String?

    /// One sentence of a pull's log, or the new image's identifier after an import.
    let status: String?

    /// The layer of which the status speaks.
    let id: String?

    /// Numbers of a transfer under way, absent or empty in other messages.
    let progressDetail: Progress?

    /// A result of a build.
    let aux: Result?

    /// How it failed.
    let errorDetail: Failure?

    /// How it failed, in words only.
    let error: String?

    struct Progress: Decodable, Sendable {
        let current: Int?
    }

    struct Result: Decodable, Sendable {
        let ID: String?
    }

    struct Failure: Decodable, Sendable {
        let code: Int?
        let message: String?
    }

    /// The engine's words for the failure, or nil if this message reports none.
    var failure: String? {
        (errorDetail?.message ?? error)?.onOneLine
    }

    /// A status worth a line of the log: not one of thousands on a transfer's progress.
    var statusLine: String? {
        guard let status, progressDetail?.current == nil else { return nil }
        return id.map { "\($0): \(status)" } ?? status
    }
}
