import Digests
import HostUse
package import Interop

extension SourceShelf {
    /// The wheels that the user's own places have of these: their paths, by their SHA-256.
    ///
    /// A package that no place has is left out, for somebody else to provide. Where a place has
    /// a wheel of the version, and no place has one with a sum that serves, it is a ``Fault``
    /// with both sums, or with the reason why it did not come.
    package func wheels(_ pins: [PinnedPackage]) async throws -> [String: String] {
        try checkPlaces()
        var found: [String: String] = [:]
        var faults: [PinnedPackage: Fault] = [:]
        for place in places {
            for name in try await wheelNames(in: place) {
                guard let pin = pins.first(where: { $0.isMet(by: name) }),
                    !found.values.contains(where: { $0.hasSuffix("/\(name)") })
                else { continue }
                do {
                    let (sum, path) = try await wheel(name, of: pin, in: place)
                    found[sum] = path
                } catch let fault as Fault {
                    faults[pin] = faults[pin] ?? fault
                }
            }
        }
        for pin in pins where !pin.sums.contains(where: { found[$0] != nil }) {
            if let fault = faults[pin] { throw fault }
        }
        return found
    }

    /// The names of what a place has; none of a mirror that does not list its wheels.
    private func wheelNames(in place: SourcePlace) async throws -> [String] {
        guard place.kind == .mirror else { return try Files.names(in: place.address) }
        do {
            let listing = try await transfer.text(at: "\(place.address)/")
            let ends = FileNames.candidates(in: listing).filter {
                $0.suffix(4).elementsEqual(".whl".utf8)
            }
            return Set(ends.map { String(Substring($0)) }).sorted()
        } catch is TransferFailure {
            return []
        }
    }

    /// The sum and the path of a wheel; one with a sum that does not serve is a ``Fault``.
    private func wheel(
        _ name: String,
        of pin: PinnedPackage,
        in place: SourcePlace,
    ) async throws -> (sum: String, path: String) {
        let address = "\(place.address)/\(name)"
        guard place.kind == .mirror else {
            let sum = try Files.sha256(of: address)
            try pin.expected.check(sum, of: address)
            return (sum, address)
        }
        return try await lock.withLock("file-\(name.utf8.sha256.prefix(16))") {
            if let kept = try kept(name, of: pin) { return kept }
            let files = SourceCache(directory: filesDirectory)
            return try await files.withPart(of: name) { part in
                do {
                    try await transfer.file(at: address, to: part)
                } catch let failure as TransferFailure {
                    throw failure.fault
                }
                let sum = try Files.sha256(of: part)
                try pin.expected.check(sum, of: address)
                let path = path(of: name, sum)
                try Files.makeDirectory("\(filesDirectory)/\(sum)")
                try Files.move(part, to: path)
                return (sum, path)
            }
        }
    }

    /// What came from a mirror before; nil where nothing did.
    private func kept(
        _ name: String,
        of pin: PinnedPackage,
    ) throws(Fault) -> (sum: String, path: String)? {
        for sum in pin.sums where Files.isFile(path(of: name, sum)) {
            let kept = ExpectedSum(
                sums: [sum],
                source: pin.expected.source,
                hint: "remove the file, and it is fetched anew",
            )
            try kept.check(try Files.sha256(of: path(of: name, sum)), of: path(of: name, sum))
            return (sum, path(of: name, sum))
        }
        return nil
    }

    /// Files of a mirror are kept under their sum, so that two of one name are two files.
    private var filesDirectory: String { "\(cache.directory)/files" }

    private func path(of name: String, _ sum: String) -> String {
        "\(filesDirectory)/\(sum)/\(name)"
    }
}
