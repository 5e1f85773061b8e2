extension EngineError {
    /// Why a request was not carried out.
    ///
    /// The decoders of this room throw a bare reason, because they do not know what
    /// they are used for; the call that uses them adds the operation and the subject.
    package enum Reason: Error, Hashable, Sendable {
        /// No connection to the socket, for this cause.
        case unreachable(String)

        /// The engine said no, in its own words.
        ///
        /// The status is that of its reply: 200 where it began well and reported the
        /// failure later in the stream, as pulls and imports do.
        case refused(status: Int, message: String)

        /// A step of an image build ended badly.
        ///
        /// The exit code is that of the `RUN` instruction, nil where none was to blame.
        case build(exitCode: Int?, message: String)

        /// The deadline of the call passed first.
        case timedOut(Duration)

        /// Nothing more came for that long, in the middle of an answer.
        case silent(Duration)

        /// The engine broke off before its answer was complete.
        case connectionLost(String)

        /// An answer, or an archive, that does not follow its format.
        case unreadable(String)

        /// More bytes than the caller was ready to hold.
        case tooLarge(limit: Int)

        /// A file of ours that was to be sent cannot be read.
        case unsendable(String)

        /// Something that this room cannot do.
        case unsupported(String)
    }
}

extension EngineError.Reason: CustomStringConvertible {
    /// The cause as a clause, in the engine's own words where it gave any.
    package var description: String {
        switch self {
        case .unreachable(let cause), .connectionLost(let cause), .unreadable(let cause),
            .unsendable(let cause), .unsupported(let cause):
            cause
        case .refused(let status, let message):
            message.isEmpty ? "the engine answered HTTP \(status) without a word" : message
        case .build(_, let message):
            message
        case .timedOut(let limit):
            "not done within \(limit)"
        case .silent(let limit):
            "nothing was heard for \(limit)"
        case .tooLarge(let limit):
            "more than \(limit) bytes came"
        }
    }

    /// What the user may do about it, where that is known.
    var hint: String? {
        switch self {
        case .unreachable(let cause) where cause == Self.permissionDenied:
            "run as root or as a member of the group that owns the socket"
        case .unreachable:
            "start the container engine, or run `Lab/setup` to install one"
        default:
            nil
        }
    }

    /// The words for a socket that this user may not open.
    static let permissionDenied = "permission denied"
}
