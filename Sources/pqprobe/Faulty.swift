import ArgumentParser
import Dialing
import FaultyServer
import HandProbing
import Interop
import OpenSSLProbe

extension Misbehaviour: ExpressibleByArgument {}

/// A server that misbehaves on purpose, to see whether the lab notices.
struct Faulty: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve TLS wrongly on purpose",
    )

    @Argument(help: "What to do wrong")
    var misbehaviour: Misbehaviour

    @Option(help: "The port of 127.0.0.1 to listen on; 0 for any, which is told")
    var port: UInt16

    @Option(help: "A library to have mapped, as a real server has; may be repeated")
    var map: [String] = []

    func run() throws {
        for path in map { try LibraryMapping.keep(path) }
        do {
            try FaultyServer(misbehaviour) { StandardError.write("\($0)\n") }.serve(port: port)
        } catch {
            throw Fault(
                operation: "listen on",
                subject: "127.0.0.1:\(port)",
                reason: error.description
            )
        }
    }
}
