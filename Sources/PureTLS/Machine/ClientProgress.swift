/// How far a client has come: what the phases of every version of TLS have in common.
protocol ClientProgress: Equatable, Sendable {
    /// Nothing was sent yet.
    static var start: Self { get }

    /// Both sides have finished.
    static var connected: Self { get }

    /// Nothing more is taken.
    static func over(_ end: ClientEnd) -> Self

    /// Why nothing more is taken; nil where something is.
    var end: ClientEnd? { get }
}
