import Digests
import Foundation
import HostUse
import Interop

/// The index of source packages of one suite, proven by the signature of its InRelease file.
///
/// A suite's InRelease holds the SHA-256 of its indices, between the lines of a signature
/// (Debian repository format, "Release files"). One that is past its `Valid-Until` is taken:
/// what it lists is proven all the same. What is kept of it is used where no mirror answers.
struct DebianIndex: Sendable {
    let suite: String

    /// The archive's address, without a slash at its end.
    let archive: String

    /// The folder that keeps the suite's files.
    let directory: String

    /// The path of the keys that may sign.
    let keyring: String

    let transfer: Transfer
    let lock: HostLock

    /// The archives that the suite lists for a package.
    ///
    /// A suite that cannot be asked is an ``Absence``.
    func candidates(of package: String) async throws -> [Candidate] {
        let sources = try await lock.withLock("suite-\(directory.utf8.sha256.prefix(16))") {
            try await self.sources(of: package)
        }
        return sources.flatMap { source in
            let archive = ArchiveNames(pattern: "", debianPackage: package)
            return archive.names(of: source.upstreamVersion).compactMap { name in
                source.sums[name.name].map { candidate(name, in: source, sum: $0) }
            }
        }
    }

    private func candidate(_ name: Archive, in source: DebianSource, sum: String) -> Candidate {
        Candidate(
            archive: name,
            address: "\(archive)/\(source.directory)/\(name.name)",
            sum: ExpectedSum(
                sums: [sum],
                source: "the signed index of `\(suite)`",
                hint: "ask another mirror, by `PQLAB_DEBIAN_MIRROR`",
            ),
        )
    }

    private func sources(of package: String) async throws -> [DebianSource] {
        let sum = try await renewed()
        let kept = "\(directory)/\(package).json"
        if let bytes = try? Files.bytes(kept),
            let extract = try? JSONDecoder().decode(Extract.self, from: Data(bytes)),
            extract.index == sum
        {
            return extract.sources
        }
        let extract = Extract(index: sum, sources: try await extracted(package))
        try Files.write(try JSONEncoder().encode(extract), to: kept)
        return extract.sources
    }

    /// What an index lists for one package.
    private struct Extract: Codable {
        /// The SHA-256 of the index.
        let index: String
        let sources: [DebianSource]
    }

    /// Has the index of today at its place, or the last one, and answers with its SHA-256.
    private func renewed() async throws -> String {
        try Files.makeDirectory(directory)
        let part = "\(directory)/\(UUID().uuidString.prefix(8)).part"
        defer { Files.remove(part) }
        do {
            let address = "\(archive)/dists/\(suite)/InRelease"
            try await transfer.file(at: address, to: part)
            let sum = try await sum(in: part)
            if try keptSum() != sum { try await fetch(withSum: sum) }
            try Files.move(part, to: release)
            return sum
        } catch let failure as TransferFailure {
            guard let sum = try await kept() else {
                throw Absence(SourcePlace(.debian, failure.address), failure.reason)
            }
            return sum
        } catch let absence as Absence {
            guard let sum = try await kept() else { throw absence }
            return sum
        }
    }

    /// The SHA-256 of what is kept, if its own InRelease proves it.
    private func kept() async throws -> String? {
        guard Files.isFile(release), let kept = try keptSum() else { return nil }
        return try? await sum(in: release) == kept ? kept : nil
    }

    private func keptSum() throws -> String? {
        Files.isFile(index) ? try Files.sha256(of: index) : nil
    }

    private func fetch(withSum sum: String) async throws {
        let part = "\(directory)/\(UUID().uuidString.prefix(8)).part"
        defer { Files.remove(part) }
        let address = "\(archive)/dists/\(suite)/\(Self.indexName)"
        try await transfer.file(at: address, to: part)
        guard try Files.sha256(of: part) == sum else {
            throw Absence(SourcePlace(.debian, address), "it is not the one that is signed")
        }
        try Files.move(part, to: index)
    }

    /// The SHA-256 of the index that an InRelease file names, if the file is signed.
    private func sum(in path: String) async throws -> String {
        let place = SourcePlace(.debian, "\(archive)/dists/\(suite)/InRelease")
        guard let text = try await SignedText.text(of: path, keyring: keyring) else {
            throw Absence(place, "no key of `\(keyring)` has signed it")
        }
        guard let sum = Self.sum(of: Self.indexName, in: text) else {
            throw Absence(place, "it names no `\(Self.indexName)`")
        }
        return sum
    }

    /// The paragraphs of one package; awk reads the index as it is unpacked.
    private func extracted(_ package: String) async throws -> [DebianSource] {
        let script = """
            xz --decompress --stdout <"$1" |
                awk -v first="Package: $2" 'BEGIN { RS = ""; FS = "\\n" } $1 == first'
            """
        let arguments = ["-o", "pipefail", "-c", script, "bash", index, package]
        let answer = try await HostProgram.answer(of: "bash", arguments)
        guard let answer else { throw HostProgram.missing("bash") }
        guard answer.exitStatus == 0 else {
            throw Fault(
                operation: "unpack",
                subject: index,
                reason: "`xz | awk` ended with exit status \(answer.exitStatus)",
                hint: "run `Lab/setup`",
            )
        }
        return DebianSource.read(answer.output)
    }

    private static let indexName = "main/source/Sources.xz"
    private var release: String { "\(directory)/InRelease" }
    private var index: String { "\(directory)/Sources.xz" }

    /// The SHA-256 that a Release file gives for one of its files.
    static func sum(of name: String, in text: String) -> String? {
        var isInside = false
        for line in text.split(separator: "\n") {
            guard line.hasPrefix(" ") else {
                isInside = line == "SHA256:"
                continue
            }
            let words = line.split(separator: " ")
            guard isInside, words.count == 3, words[2] == name else { continue }
            return String(words[0])
        }
        return nil
    }
}
