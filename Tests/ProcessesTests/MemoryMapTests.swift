import Testing

@testable import Processes

@Suite struct `A memory map` {
    @Test func `names each file to be executed once, in its order`() {
        let map = """
            55d0c5a00000-55d0c5b00000 r-xp 00000000 08:01 131090      /usr/sbin/nginx
            7f1e50000000-7f1e50021000 rw-p 00000000 00:00 0
            7f1e5a400000-7f1e5a4b0000 r--p 00000000 08:01 42   /usr/lib/x86_64-linux-gnu/libssl.so.3
            7f1e5a4b0000-7f1e5a500000 r-xp 000b0000 08:01 42   /usr/lib/x86_64-linux-gnu/libssl.so.3
            7f1e5a800000-7f1e5ac00000 r-xp 00000000 08:01 43   /opt/a b/libcrypto.so.1.1
            7f1e5ad00000-7f1e5ad10000 r--p 00000000 08:01 44   /usr/lib/libssl3.so
            7f1e5ad10000-7f1e5ae00000 r-xp 00000000 08:01 44   /usr/lib/libssl3.so
            7f1e5ae00000-7f1e5ae10000 r--p 00000000 08:01 45   /usr/lib/libcrypto.so.3
            7f1e5af00000-7f1e5af10000 rwxp 00000000 08:01 46   /srv/libssl.so.3 (deleted)
            7f1e5b000000-7f1e5b010000 r-xp 00000000 00:00 0                          [vdso]
            7ffd1b6d2000-7ffd1b6f3000 rw-p 00000000 00:00 0                          [stack]
            """
        #expect(
            LibraryMap.executables(in: map) == [
                "/usr/sbin/nginx", "/usr/lib/x86_64-linux-gnu/libssl.so.3",
                "/opt/a b/libcrypto.so.1.1", "/usr/lib/libssl3.so", "/srv/libssl.so.3 (deleted)",
            ]
        )
    }

    @Test(arguments: ["", "\n\n", "/libssl.so.3", "a x c d e /libssl.so.3"])
    func `that is none names nothing but whole lines`(map: String) {
        let isWhole = map.split(separator: " ").count == 6
        #expect(LibraryMap.executables(in: map) == (isWhole ? ["/libssl.so.3"] : []))
    }
}
