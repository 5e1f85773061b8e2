import Foundation
package import Interop

extension HostSources {
    /// Asks both mirrors for the index of a base's first suites, as a run does.
    ///
    /// That a mirror does not answer is an answer; that `curl` cannot be run is a ``Fault``.
    package func answers(for base: BaseImage) async throws -> [MirrorAnswer] {
        let questions = [
            (archive, base.suites.first), (securityArchive, base.securitySuites.first),
        ]
        var answers: [MirrorAnswer] = []
        for (address, suite) in questions {
            guard let suite else { continue }
            let date: Result<Timestamp?, Fault>
            do {
                let index = "\(address)/dists/\(suite)/InRelease"
                date = .success(Self.time(try await ReleaseFiles.date(of: index, from: self)))
            } catch let fault as Fault {
                date = .failure(fault)
            }
            answers.append(MirrorAnswer(address: address, date: date))
        }
        return answers
    }

    /// Reads an HTTP date in its preferred form (RFC 9110, section 5.6.7).
    static func time(_ text: String) -> Timestamp? {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "GMT")
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return formatter.date(from: text).map { date in
            Timestamp(microseconds: Int64(date.timeIntervalSince1970) * 1_000_000)
        }
    }
}
