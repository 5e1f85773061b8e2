import Digests
import Foundation
import HostTesting
import HostUse
import Interop
import Synchronization
import Testing

@testable import Sourcing

/// A shelf over folders of its own and a server in place of everything on the network.
struct Fixture: Sendable {
    let directory: String
    let address: String
    let server: StubServer
    let network: Network
    let events = Events()

    /// What the network has, by path.
    final class Network: Sendable {
        private let files = Mutex<[String: StubAnswer]>([:])

        /// The paths that are asked for, as they are.
        let asked: AsyncStream<String>
        private let asking: AsyncStream<String>.Continuation

        init() {
            (asked, asking) = AsyncStream.makeStream()
        }

        func answer(to path: String) -> StubAnswer {
            asking.yield(path)
            return self[path] ?? StubAnswer(404, "not here")
        }

        subscript(path: String) -> StubAnswer? {
            get { files.withLock { $0[path] } }
            set { files.withLock { $0[path] = newValue } }
        }

        func put(_ bytes: [UInt8], at path: String) {
            self[path] = StubAnswer(body: bytes)
        }

        func put(_ text: String, at path: String) {
            self[path] = StubAnswer(200, text)
        }
    }

    /// What a shelf told, in order.
    final class Events: Sendable {
        private let told = Mutex<[SourcingEvent]>([])

        var all: [SourcingEvent] { told.withLock { $0 } }

        func add(_ event: SourcingEvent) {
            told.withLock { $0.append(event) }
        }
    }

    static func with<Result: Sendable>(
        _ body: (Fixture) async throws -> Result
    ) async throws -> Result {
        let network = Network()
        return try await StubServer.withServer { request in
            network.answer(to: String(request.dropFirst("GET ".count)))
        } _: { address, server in
            try await withDirectory { directory in
                try await body(
                    Fixture(
                        directory: directory,
                        address: address,
                        server: server,
                        network: network,
                    )
                )
            }
        }
    }

    var own: String { "\(directory)/own" }
    var cache: String { "\(directory)/cache" }
    var requests: [String] { server.requests }

    func shelf(places: [String] = [], suites: [String] = []) -> SourceShelf {
        SourceShelf(
            places: places,
            cache: cache,
            host: HostSources(archive: "\(address)/debian", securityArchive: address),
            suites: suites,
            keyring: "\(directory)/keyring.gpg",
            lock: HostLock(directory: "\(directory)/locks"),
            report: { [events] event in events.add(event) },
        )
    }

    func openssl(_ sums: [String: [UInt8]] = [:]) -> SourceDirections {
        SourceDirections(
            name: "openssl",
            archive: "openssl-{{version}}.tar.gz",
            upstream: ["\(address)/releases/openssl-{{version}}", "\(address)/old"],
            listings: ["\(address)/listing"],
            debianPackage: "openssl",
            sums: sums.mapValues { [$0.sha256] },
        )
    }

    /// Writes files into the user's own folder.
    func fill(_ files: [String: [UInt8]]) throws {
        for (name, bytes) in files { try Files.write(bytes, to: "\(own)/\(name)") }
        try Files.makeDirectory(own)
    }

    /// What the cache holds, without what it keeps of Debian's indices.
    func cached() throws -> [String] {
        guard Files.isFolder(cache) else { return [] }
        return try Files.names(in: cache).filter { $0 != "debian" && $0 != "files" }
    }

    /// A whole archive, packed by a program of the host.
    static func packed(_ text: String, by program: String = "gzip") async throws -> [UInt8] {
        try await withDirectory { directory in
            try Files.write(text.utf8, to: "\(directory)/a")
            let script = "cd \"$1\" && \(program) <a >b"
            let trouble = try await HostProgram.run("sh", ["-c", script, "sh", directory])
            #expect(trouble == nil)
            return try Files.bytes("\(directory)/b")
        }
    }
}

/// The fault that `body` ends with.
func fault(_ body: () async throws -> Void) async throws -> Fault {
    try #require(await #expect(throws: Fault.self) { try await body() })
}
