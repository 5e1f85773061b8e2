import Foundation
import HostTesting
import Interop
import Testing

@testable import HostUse

@Suite struct `The sources of a host` {
    private func sources(
        sources: [AptSource] = [],
        environment: [String: String] = [:],
        readable: Set<String> = [],
    ) throws -> HostSources {
        try HostSources(
            sources: sources,
            configuration: AptConfiguration(""),
            environment: environment,
            isReadable: readable.contains,
        )
    }

    @Test func `are the mirrors that apt uses, each on its own, or else Debian's`() throws {
        let archive = AptSource(address: "http://a.lan/debian", suite: "trixie")
        let security = AptSource(address: "http://b.lan/x", suite: "trixie-security")
        #expect(try sources(sources: [security, archive]).archive == "http://a.lan/debian")
        #expect(try sources(sources: [security, archive]).securityArchive == "http://b.lan/x")
        #expect(try sources(sources: [security]).archive == "http://deb.debian.org/debian")
        #expect(
            try sources(sources: [archive]).securityArchive
                == "http://deb.debian.org/debian-security"
        )
    }

    @Test func `are those in the environment first`() throws {
        let sources = try sources(
            sources: [AptSource(address: "http://a.lan/debian", suite: "trixie")],
            environment: [
                "PQLAB_DEBIAN_MIRROR": "https://c.lan/debian//",
                "PQLAB_DEBIAN_SECURITY_MIRROR": "http://c.lan/security",
            ],
        )
        #expect(sources.archive == "https://c.lan/debian")
        #expect(sources.securityArchive == "http://c.lan/security")
    }

    @Test(
        arguments: [
            (
                "ftp://a.lan", "cannot use mirror `ftp://a.lan`: it is no address for HTTP",
                "set `PQLAB_DEBIAN_MIRROR` to one such as `http://HOST/debian`"
            ),
            (
                "http://a.lan/x [trusted=yes]",
                "cannot use mirror `http://a.lan/x [trusted=yes]`: it is no address for HTTP",
                "set `PQLAB_DEBIAN_MIRROR` to one such as `http://HOST/debian`"
            ),
            (
                "http://me:secret@a.lan/debian",
                "cannot use the mirror in `PQLAB_DEBIAN_MIRROR`: "
                    + "it has a user's name in it, which would stay in every image",
                "set `PQLAB_DEBIAN_MIRROR` to a mirror that asks for none"
            ),
        ]
    )
    func `cannot be what apt would misread, or what must stay secret`(
        address: String,
        text: String,
        hint: String,
    ) throws {
        let fault = try #require(
            #expect(throws: Fault.self) {
                try sources(environment: ["PQLAB_DEBIAN_MIRROR": address])
            }
        )
        #expect(fault.description == text)
        #expect(fault.hint == hint)
    }

    @Test(
        arguments: [
            (nil, [], nil),
            (nil, ["/etc/ssl/certs/ca-certificates.crt"], "/etc/ssl/certs/ca-certificates.crt"),
            ("/own.pem", ["/own.pem", "/etc/ssl/certs/ca-certificates.crt"], "/own.pem"),
            (
                "/gone.pem", ["/etc/ssl/certs/ca-certificates.crt"],
                "/etc/ssl/certs/ca-certificates.crt"
            ),
        ] as [(String?, Set<String>, String?)]
    )
    func `hold the certificates that the host trusts`(
        variable: String?,
        readable: Set<String>,
        certificates: String?,
    ) throws {
        let environment = variable.map { ["SSL_CERT_FILE": $0] } ?? [:]
        let sources = try sources(environment: environment, readable: readable)
        #expect(sources.certificates == certificates)
    }

    @Test func `make one signed line of apt's source list for each suite`() throws {
        let key = "[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]"
        #expect(
            try sources().sourceList(for: .sample) == """
                deb \(key) http://deb.debian.org/debian trixie main
                deb \(key) http://deb.debian.org/debian trixie-updates main
                deb \(key) http://deb.debian.org/debian-security trixie-security main

                """
        )
    }
}
