import Interop
import Testing

@testable import Imaging

@Suite struct `A simulation` {
    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func `gives each set what upgrading the base and installing it change`() throws {
        let sets = [try PackageSet(["nginx"]), try PackageSet(["gone"])]
        let answer = Simulation(sets: sets).read(
            Self.lines(
                """
                Get:1 http://deb.debian.org/debian bookworm InRelease [151 kB]
                =update 0
                Reading package lists...
                Inst libssl3 [3.0.17-1] (3.0.22-1~deb12u2 Debian-Security:12/oldstable-security [amd64]) []
                Conf libssl3 (3.0.22-1~deb12u2 Debian-Security:12/oldstable-security [amd64])
                =upgrade 0
                Remv mawk [1.3.4-1]
                Inst iproute2 (6.1.0-3 Debian:12.11/oldstable, Debian:12/x [amd64])
                Inst libpcre2-8-0:amd64 (10.42-1 Debian:12.11/oldstable [amd64])
                Inst nginx-common (1.22.1-9 Debian:12.11/oldstable [all]) [nginx-common:amd64 ]
                Conf nginx-common (1.22.1-9 Debian:12.11/oldstable [all])
                =0 0
                Building dependency tree...
                E: Unable to locate package gone
                =1 100
                """
            )
        )
        let changes = try #require(try answer[sets[0]]?.get())
        #expect(
            changes.installed.map(\.description) == [
                "iproute2:amd64=6.1.0-3", "libpcre2-8-0:amd64=10.42-1",
                "libssl3:amd64=3.0.22-1~deb12u2", "nginx-common:all=1.22.1-9",
            ]
        )
        #expect(changes.removed.map(\.name) == ["mawk"])
        let fault = try #require(#expect(throws: Fault.self) { try answer[sets[1]]?.get() })
        #expect(
            fault.description == "cannot install packages `gone`: Unable to locate package gone"
        )
    }

    @Test(
        arguments: [
            ("E: Unmet dependencies.\n=upgrade 100\n=0 0", "Unmet dependencies."),
            ("=upgrade 0\nno space left\n", "apt said nothing"),
            ("=upgrade 0\nKilled\n=0 137", "Killed"),
        ]
    )
    func `says why a set has no answer`(text: String, reason: String) throws {
        let set = try PackageSet(["nginx"])
        let answer = Simulation(sets: [set]).read(Self.lines(text))
        let fault = try #require(#expect(throws: Fault.self) { try answer[set]?.get() })
        #expect(fault.reason == reason)
    }

    @Test func `asks for all sets in one script`() throws {
        let sets = [try PackageSet(["nginx"]), try PackageSet(["curl", "openssl"])]
        #expect(
            Simulation(sets: sets).script == """
                export DEBIAN_FRONTEND=noninteractive
                apt-get -c /host/apt.conf update 2>&1 || exit 100
                echo '=update 0'
                apt-get -c /host/apt.conf -s -y upgrade 2>&1; echo "=upgrade $?"
                apt-get -c /host/apt.conf -s -y install nginx 2>&1; echo "=0 $?"
                apt-get -c /host/apt.conf -s -y install curl openssl 2>&1; echo "=1 $?"
                """
        )
    }
}
