import Glibc
import Interop
import ProbeTesting
import Processes
import Testing

@Suite struct `A map of libraries` {
    static let libcrypto = SystemLibrary.path(of: "libcrypto.so.3")

    /// A shell that has these libraries mapped, waiting for the end of its input.
    static func shell(mapping libraries: String, before command: String = ":") throws -> Child {
        let child = try Child(
            "/usr/bin/env",
            "LD_PRELOAD=\(libraries)",
            "/bin/sh",
            "-c",
            "\(command); echo ready; read line",
        )
        try #require(child.line() == "ready")
        return child
    }

    @Test func `names, hashes and dates what a process has mapped`() throws {
        let path = try #require(Self.libcrypto)
        let child = try Self.shell(mapping: path)
        var map = LibraryMap()
        let process = try #require(ProcessIdentity(id: child.id))
        let libraries = try map.libraries(of: process)
        let sum = try Child("/usr/bin/sha256sum", path).line().prefix(64)
        #expect(libraries.map(\.path) == [path])
        #expect(libraries.map(\.sha256) == [String(sum)])
        #expect(libraries[0].version?.hasPrefix("OpenSSL 3.") == true)
        #expect(libraries.map(\.implementsTLS) == [false])
        #expect(try map.libraries(of: process) == libraries)
    }

    @Test func `is empty where a process has none`() throws {
        let child = try Self.shell(mapping: "")
        var map = LibraryMap()
        let process = try #require(ProcessIdentity(id: child.id))
        #expect(try map.libraries(of: process).isEmpty)
    }

    @Test func `finds TLS under any name`() throws {
        let path = try #require(SystemLibrary.path(of: "libssl.so.3"))
        let folder = try Child("/usr/bin/mktemp", "-d").line()
        let copy = "\(folder)/libharmless.so.1"
        try Child("/bin/cp", path, copy).end()
        defer {
            unsafe unlink(copy)
            unsafe rmdir(folder)
        }
        let child = try Self.shell(mapping: copy)
        var map = LibraryMap()
        let libraries = try map.libraries(of: try #require(ProcessIdentity(id: child.id)))
        let tls = libraries.filter(\.implementsTLS)
        #expect(tls.map(\.path) == [copy])
        let sum = try Child("/usr/bin/sha256sum", path).line().prefix(64)
        #expect(tls.map(\.sha256) == [String(sum)])
    }

    @Test func `proves nothing of a file that was replaced`() throws {
        let path = try #require(Self.libcrypto)
        let folder = try Child("/usr/bin/mktemp", "-d").line()
        let copy = "\(folder)/libcrypto.so.3"
        let copying = try Child("/bin/cp", path, copy)
        copying.end()
        let child = try Self.shell(mapping: copy, before: "rm \(copy)")
        defer { unsafe rmdir(folder) }
        var map = LibraryMap()
        let process = try #require(ProcessIdentity(id: child.id))
        let fault = #expect(throws: Fault.self) { try map.libraries(of: process) }
        #expect(
            fault?.description == """
                cannot prove the library of process `\(child.id)`: \
                `\(copy) (deleted)` was replaced after it was mapped
                """
        )
    }

    @Test func `proves nothing of a process that has ended`() throws {
        let child = try Self.shell(mapping: "")
        let process = try #require(ProcessIdentity(id: child.id))
        child.end()
        var map = LibraryMap()
        let fault = #expect(throws: Fault.self) { try map.libraries(of: process) }
        #expect(fault?.reason == "its memory map cannot be read")
        child.reap()
        let later = #expect(throws: Fault.self) { try map.libraries(of: process) }
        #expect(later?.reason == "its memory map cannot be read")
    }
}
