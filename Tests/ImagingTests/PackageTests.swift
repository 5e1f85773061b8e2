import Interop
import Testing

@testable import Imaging

@Suite struct `A list of packages` {
    @Test func `is read from dpkg's status file, without what was removed`() {
        let list = PackageList(
            status: """
                Package: libssl3
                Status: install ok installed
                Multi-Arch: same
                Architecture: amd64
                Version: 3.0.22-1~deb12u2
                Description: Secure Sockets Layer toolkit - shared libraries
                 Version: of a continued line is none
                Homepage: https://www.openssl.org/

                Package: oldconf
                Status: deinstall ok config-files
                Architecture: amd64
                Version: 1.0

                Package: ca-certificates
                Status: hold ok installed
                Architecture: all
                Version: 20230311

                """
        )
        #expect(
            list.packages.map(\.description) == [
                "ca-certificates:all=20230311", "libssl3:amd64=3.0.22-1~deb12u2",
            ]
        )
        #expect(list["libssl3"] == "3.0.22-1~deb12u2")
        #expect(list["oldconf"] == nil)
    }

    @Test(
        arguments: [
            ([], nil),
            ([PackageVersion("a", "2")], "`b:amd64=1` was resolved, and nothing is installed"),
            (
                [PackageVersion("a", "2"), PackageVersion("b", "2")],
                "`b:amd64=1` was resolved, and version 2 is installed"
            ),
            (
                [PackageVersion("a", "2"), PackageVersion("b", "1"), PackageVersion("c", "1")],
                "`c:amd64=1` is installed, and was not resolved"
            ),
        ] as [([PackageVersion], String?)]
    )
    func `tells its first difference from what was expected`(
        packages: [PackageVersion],
        difference: String?,
    ) {
        let expected = packages.isEmpty ? [] : [PackageVersion("a", "2"), PackageVersion("b", "1")]
        #expect(PackageList(packages).difference(from: PackageList(expected)) == difference)
    }

    @Test func `keeps one version of a package that changes its architecture`() {
        let list = PackageList([PackageVersion("tzdata", "1", "amd64")])
        let changes = PackageChanges(installed: [PackageVersion("tzdata", "2", "all")])
        #expect(list.applying(changes).packages == [PackageVersion("tzdata", "2", "all")])
    }
}

@Suite struct `A set of packages` {
    @Test func `is the same in whatever order it is named`() throws {
        #expect(try PackageSet(["bb", "aa", "bb"]).text == "aa bb")
        #expect(try PackageSet(["zz", "g++-12", "lib.x"]).text == "g++-12 lib.x zz")
    }

    @Test(arguments: ["-o", "nginx; reboot", "Nginx", "", "x", "a=1", "$(id)", "a b", "a\nb"])
    func `refuses what is no package's name`(name: String) throws {
        let fault = try #require(#expect(throws: Fault.self) { try PackageSet(["nginx", name]) })
        #expect(
            fault.description == "cannot install package `\(name)`: "
                + "a name holds lower-case letters, digits, `+`, `-` and `.` only"
        )
    }
}
