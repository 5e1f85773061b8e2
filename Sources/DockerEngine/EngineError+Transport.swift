import Foundation
import NIOCore
import NIOHTTP1

extension EngineError.Reason {
    /// Puts an error of a connection into words.
    ///
    /// It matters to them whether the head of the answer had arrived before.
    init(transport error: any Error, answered: Bool) {
        switch error {
        case let error as IOError:
            self.init(errno: error.errnoCode)
        case let error as HTTPParserError where error != .invalidEOFState:
            self = .unreadable("the answer is not HTTP (\(error))")
        case ChannelError.connectTimeout:
            self = .unreachable("nothing accepts the connection")
        case is HTTPParserError, is ChannelError:
            self = .connectionLost(Self.incomplete)
        default:
            self = answered ? .connectionLost("\(error)") : .unreachable("\(error)")
        }
    }

    static let unread = "the engine closed the connection before it had read what was sent"

    static let incomplete =
        "the engine closed the connection before its answer was complete"

    /// Puts the error number of a system call on the socket into words.
    private init(errno code: CInt) {
        switch code {
        case ENOENT: self = .unreachable("no such file")
        case ECONNREFUSED: self = .unreachable("nothing listens there")
        case EACCES, EPERM: self = .unreachable(Self.permissionDenied)
        case ENOTSOCK, EPROTOTYPE: self = .unreachable("not a stream socket")
        case EAGAIN: self = .unreachable("too many connections wait there")
        case ECONNRESET, EPIPE: self = .connectionLost("the engine reset the connection")
        default: self = .connectionLost("system error \(code)")
        }
    }
}
