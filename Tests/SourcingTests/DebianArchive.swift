import Digests
import HostTesting
import HostUse
import Testing

/// A Debian archive of a few source packages, signed with a key of its own.
struct DebianArchive {
    let fixture: Fixture

    private var keys: String { "\(fixture.directory)/gnupg" }

    /// Has an archive, with its keyring where the shelf looks for it, while `body` runs.
    static func with(_ body: (DebianArchive) async throws -> Void) async throws {
        try await Fixture.with { fixture in
            let archive = DebianArchive(fixture: fixture)
            try await archive.run(
                """
                mkdir -m 700 "$1" && gpg --homedir "$1" --batch --quiet --passphrase '' \
                    --quick-gen-key archive@lab.test ed25519 sign never &&
                    gpg --homedir "$1" --batch --export >"$1/../keyring.gpg"
                """
            )
            do {
                try await body(archive)
            } catch {
                try await archive.end()
                throw error
            }
            try await archive.end()
        }
    }

    /// Makes a suite list packages, and has those archives whose bytes are given.
    func publish(_ suite: String, _ paragraphs: [String], files: [String: [UInt8]] = [:])
        async throws
    {
        let index = try await Fixture.packed(paragraphs.joined(separator: "\n\n"), by: "xz")
        try await sign(
            """
            Suite: \(suite)
            Valid-Until: Sat, 01 Jan 2000 00:00:00 UTC
            SHA256:
             \(index.sha256) \(index.count) main/source/Sources.xz

            """,
            as: suite,
        )
        fixture.network.put(index, at: "/debian/dists/\(suite)/main/source/Sources.xz")
        for (name, bytes) in files {
            fixture.network.put(bytes, at: "/debian/pool/main/o/openssl/\(name)")
        }
    }

    /// Signs a text as the InRelease file of a suite.
    func sign(_ text: String, as suite: String) async throws {
        try Files.write(text.utf8, to: "\(keys)/text")
        try await run(
            #"gpg --homedir "$1" --batch --yes --clearsign --output "$1/signed" "$1/text""#
        )
        let signed = try Files.bytes("\(keys)/signed")
        fixture.network.put(signed, at: "/debian/dists/\(suite)/InRelease")
    }

    /// A paragraph of the package openssl.
    static func openssl(_ version: String, _ bytes: [UInt8], revision: String = "1") -> String {
        """
        Package: openssl
        Version: \(version)-\(revision)
        Checksums-Sha256:
         \(bytes.sha256) \(bytes.count) openssl_\(version).orig.tar.gz
         \(bytes.sha256) 833 openssl_\(version).orig.tar.gz.asc
        Directory: pool/main/o/openssl
        """
    }

    private func end() async throws {
        try await run(#"gpgconf --homedir "$1" --kill gpg-agent"#)
    }

    private func run(_ script: String) async throws {
        let trouble = try await HostProgram.run("sh", ["-c", script, "sh", keys])
        try #require(trouble == nil)
    }
}
