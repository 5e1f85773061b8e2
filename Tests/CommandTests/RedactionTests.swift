import HostUse
import Testing

@testable import Commands

@Suite struct `A redaction` {
    private static let redaction = Redaction(
        environment: [
            "HOME": "/home/alice", "https_proxy": "http://al%40ice:s3cret%2F@proxy.lan:3128/",
            "ALL_PROXY": "socks5://squid:1080",
            "no_proxy": "localhost, 127.0.0.1,*.corp.lan,.intern",
            "DOCKER_HOST": "unix:///run/user/1234/docker.sock",
        ],
        home: "/home/alice/pqlab",
        state: "/home/alice/work/.pqlab",
        sources: ["/srv/tarballs", "https://[fd00::7]/files"],
        proxies: ["http_proxy": "http://10.1.2.3:8080"],
        hostName: "alices-laptop.home.example",
        userName: "alice",
    )

    @Test(
        arguments: [
            ("read `/home/alice/work/.pqlab/tmp/x`", "read `STATE/tmp/x`"),
            ("/home/alice/pqlab/Lab; /home/alice/src, home", "PQLAB/Lab; HOME/src, home"),
            ("via http://al%40ice:s3cret%2F@proxy.lan:3128/", "via PROXY"),
            ("Could not connect to proxy.lan:3128.", "Could not connect to PROXY."),
            ("connect to Proxy.LAN port 3128", "connect to PROXY port 3128"),
            ("myproxy.lan, proxy.lan-2, proxy.land", "myproxy.lan, proxy.lan-2, proxy.land"),
            ("user `al%40ice`, password s3cret/", "user `PROXY`, password PROXY"),
            ("al@ice:s3cret/ or al%40ice:s3cret%2F", "PROXY or PROXY"),
            ("Basic YWxAaWNlOnMzY3JldC8=", "Basic PROXY"),
            ("Resolving squid, squid:1080", "Resolving PROXY, PROXY"),
            ("10.1.2.3:8080, 10.1.2.34", "PROXY, 10.1.2.34"),
            ("git.corp.lan and a.b.intern, intern", "NETWORK and NETWORK, intern"),
            ("127.0.0.1:4433 of localhost", "127.0.0.1:4433 of localhost"),
            ("no engine at /run/user/1234/docker.sock", "no engine at ENGINE"),
            ("unix:///run/user/1234/docker.sock", "ENGINE"),
            ("/srv/tarballs/x from https://[fd00::7]/files", "SOURCES/x from SOURCES"),
            ("Trying fd00::7, [fd00::7]:443", "Trying SOURCES, SOURCES:443"),
            ("on alices-laptop: ALICES-LAPTOP.home.example", "on HOST: HOST"),
            ("owner alice, malice, alice_2, alice-2", "owner USER, malice, alice_2, USER-2"),
        ]
    )
    func `tells nothing of user and host`(text: String, told: String) {
        #expect(Self.redaction(text) == told)
    }

    /// Names that all have, and a word of any text.
    private static let plain = Redaction(
        environment: [
            "HOME": "/", "USER": "bob", "LOGNAME": "debian", "DOCKER_HOST": "tcp://docker:2375",
            "http_proxy": "http://localhost:8080", "no_proxy": "*,local,.debian.org",
        ],
        home: "/x",
        state: "/y",
        sources: [],
        host: HostSources(
            archive: "http://deb.debian.org/debian",
            securityArchive: "http://mirror.corp.example/security"
        ),
    )

    @Test(
        arguments: [
            "the web is /, bob", "nginx/debian-13 by docker", "http://deb.debian.org/debian/pool",
            "localhost:8080", "docker.io/library/debian",
        ]
    )
    func `leaves what tells nothing`(text: String) {
        #expect(Self.plain(text) == text)
    }

    /// What the lab writes itself is evidence, whatever the host is called and wherever it works.
    @Test(
        arguments: [
            ("server", "/usr"), ("debian.example", "/tmp"), ("nginx", "/lab"),
            ("client", "/var/lib"),
        ],
        [
            "alert 40 by server", "nginx/debian-12/MLKEM768/pinned", #"{"serverName": "lab.test"}"#,
            "pid /tmp/nginx-10026.pid", "/lab/w1/e3/nginx.conf", "/usr/lib/libssl.so.3",
            "client process, signal 11", "/var/lib/x",
        ]
    )
    func `leaves evidence as it is`(of place: (host: String, home: String), text: String) {
        let redaction = Redaction(
            environment: ["HOME": place.home],
            home: place.home,
            state: "/home/alice/.pqlab",
            hostName: place.host,
            userName: "server",
        )
        #expect(redaction(text) == text)
    }

    @Test func `knows where the host gets its packages`() {
        #expect(Self.plain("Err:1 http://mirror.corp.example/security x") == "Err:1 SOURCES x")
        #expect(Self.plain("tcp://docker:2375; docker:2375") == "tcp://ENGINE; ENGINE")
    }

    @Test func `knows nobody where nobody is named`() {
        for name in ["", "root", "bob"] {
            let redaction = Redaction(
                environment: [:],
                home: "",
                state: "/y",
                hostName: "web",
                userName: name
            )
            #expect(redaction("root and bob on the web") == "root and bob on the web")
        }
    }
}
