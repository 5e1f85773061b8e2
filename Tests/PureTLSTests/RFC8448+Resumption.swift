/// Section 4, a resumption of it with early data.
extension RFC8448 {
    /// The ClientHello, with its binder.
    static let resumingHello = [UInt8](
        hexadecimal: """
            010001fc03031bc3ceb6bbe39cff938355b5a50adb6db21b7a6af649d7b4bc419d7876487d950000
            06130113031302010001cd0000000b0009000006736572766572ff01000100000a00140012001d00
            170018001901000101010201030104003300260024001d0020e4ffb68ac05f8d96c99da26698346c
            6be16482badddafe051a66b4f18d668f0b002a0000002b0003020304000d0020001e040305030603
            020308040805080604010501060102010402050206020202002d00020101001c0002400100150057
            00000000000000000000000000000000000000000000000000000000000000000000000000000000
            00000000000000000000000000000000000000000000000000000000000000000000000000000000
            00000000000000002900dd00b800b22c035d829359ee5ff7af4ec900000000262a6494dc486d2c8a
            34cb33fa90bf1b0070ad3c498883c9367c09a2be785abc55cd226097a3a982117283f82a03a143ef
            d3ff5dd36d64e861be7fd61d2827db279cce145077d454a3664d4e6da4d29ee03725a6a4dafcd0fc
            67d2aea70529513e3da2677fa5906c5b3f7d8f92f228bda40dda721470f9fbf297b5aea617646fac
            5c03272e970727c621a79141ef5f7de6505e5bfbc388e93343694093934ae4d357fad6aacb002120
            3add4fb2d8fdf822a0ca3cf7678ef5e88dae990141c5924d57bb6fa31b9e5f9d
            """
    )

    /// The ServerHello.
    static let resumedHello = [UInt8](
        hexadecimal: """
            0200005c03033ccfd2dec890222763472ae8136777c9d7358777bb66e91ea5122495f559ea2d0013
            0100003400290002000000330024001d0020121761ee42c333e1b9e77b60dd57c2053cd94512ab47
            f115e86eff50942cea31002b00020304
            """
    )

    /// The EncryptedExtensions.
    static let resumedExtensions = [UInt8](
        hexadecimal: """
            080000280026000a00140012001d00170018001901000101010201030104001c0002400100000000
            002a0000
            """
    )

    /// The server's Finished.
    static let resumedFinished = [UInt8](
        hexadecimal: """
            1400002048d3e0e1b3d907c6acff145e16090388c77b05c050b634ab1a88bbd0dd1a34b2
            """
    )

    /// Both of these in one encrypted record.
    static let resumedFlight = [UInt8](
        hexadecimal: """
            1703030061dc48237b4b879f50d0d4d262ea8b4716eb40ddc1eb957e11126e8a7149c2d012d37a71
            15957e64ce30008b9e0323f2c05a9c1c77b4f37849a695ab255060a33fee770ca95cb8486bfd0843
            b87024865ca35cc41c4e515c64dcb1369f98635bc7a5
            """
    )

    /// The client's Finished in an encrypted record.
    static let resumingFinished = [UInt8](
        hexadecimal: """
            170303003500f8b467d14cf22a4b3f0b6ae0d8e6cc8d08e0db3515ef5c2bdf1922eafbb700099647
            16d834fb70c3d2a56c5b1f5f6bdba6c333cf
            """
    )
}
