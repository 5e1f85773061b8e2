import Interop

extension Capture {
    /// `s_client -tls1_3` and `s_server -tls1_2` of OpenSSL 3.0.22.
    static let versionRefused = Capture(
        [
            (
                .client,
                """
                16030100db010000d70303ddaced8ec18ad6a6da6c24f55b00dd5f1021b344128773613c22cefff98886
                b520391c46cab83e94fd5c9e5c2230b30eee23a11c6316a078dae3f6b13532fe28ab0008130213031301
                00ff010000860000000d000b0000086c61622e74657374000b000403000102000a00040002001d002300
                000016000000170000000d001e001c040305030603080708080809080a080b0804080508060401050106
                01002b0003020304002d00020101003300260024001d00203bd7db2d6db105ea1904ceba58b212a950e2
                dad5eeb7385da943b38620d92e5a
                """
            ),
            (
                .server,
                """
                15030300020246
                """
            ),
        ],
        isClosed: true,
    )
}
