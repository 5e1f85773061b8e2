import Interop

extension Capture {
    /// `s_client -tls1_3 -groups X25519` and `s_server -groups P-384` of OpenSSL 3.0.22.
    static let refused = Capture(
        [
            (
                .client,
                """
                16030100db010000d70303f41851354af0ac3d2f2fd7060e35122ee644e215677c903d8b7e8af4b6863a
                1d2073ad3aa48353a079aa15421faa10370a0c8e4a436f26853154418ad3d7f6d0b40008130213031301
                00ff010000860000000d000b0000086c61622e74657374000b000403000102000a00040002001d002300
                000016000000170000000d001e001c040305030603080708080809080a080b0804080508060401050106
                01002b0003020304002d00020101003300260024001d0020aec6fe40feacd73fd088395c20ed4bd876a9
                9179fa63e58d58ee0d5ad2f8092d
                """
            ),
            (
                .server,
                """
                15030300020228
                """
            ),
        ],
        isClosed: true,
    )
}
