import Foundation
import Storage
import Testing

@testable import Services

@Suite struct AlgorithmTests {
    /// RFC 6238, appendix B: SHA-1, eight digits.
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `codes are those of RFC 6238`(seconds: Int, expected: String) {
        let code = TimedCode(secret: Array("12345678901234567890".utf8))
        #expect(code.code(at: TimedCode.step(at: Instant(milliseconds: Int64(seconds) * 1000)), digits: 8) == expected)
    }

    /// RFC 4226, appendix D.
    @Test(
        arguments: zip(
            Array(0..<10),
            ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"]))
    func `counted codes are those of RFC 4226`(counter: Int, expected: String) {
        #expect(TimedCode(secret: Array("12345678901234567890".utf8)).code(at: counter) == expected)
    }

    /// RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI"),
    ])
    func `secrets are written in base32`(text: String, expected: String) {
        #expect(TimedCode(secret: Array(text.utf8)).secretText == expected)
    }

    @Test func `a code is taken one step to either side, and never again`() {
        let code = TimedCode(secret: Array("12345678901234567890".utf8))
        let now = Instant(milliseconds: 1_111_111_111_000)
        let step = TimedCode.step(at: now)
        for near in [step - 1, step, step + 1] {
            #expect(code.step(of: code.code(at: near), at: now, after: 0) == near)
            #expect(code.step(of: code.code(at: near), at: now, after: near) == nil)
        }
        for far in [step - 2, step + 2] { #expect(code.step(of: code.code(at: far), at: now, after: 0) == nil) }
        #expect(code.step(of: "", at: now, after: 0) == nil)
    }

    /// RFC 7914, section 12.
    @Test(arguments: [
        ("", "", 16, 1, 1, "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"),
        ("password", "NaCl", 1024, 8, 16, "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"),
        (
            "pleaseletmein", "SodiumChloride", 16384, 8, 1,
            "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        ),
    ])
    func `hashes are those of RFC 7914`(
        password: String, salt: String, rounds: Int, block: Int, parallel: Int, expected: String
    ) throws {
        let cost = PasswordHasher.Cost(rounds: rounds, blockSize: block, parallelism: parallel)
        let hash = try PasswordHasher.scrypt(Data(password.utf8), Data(salt.utf8), cost, count: 32)
        #expect(hash.hexadecimal == expected)
    }

    @Test func `a hash costs 64 MB, and says what it cost`() {
        let cost = PasswordHasher.Cost.standard
        #expect(128 * cost.rounds * cost.blockSize == 64 << 20)
    }

    @Test(arguments: [
        "short", "elevenchars", "password1234", "Password 1234", "aaaaaaaaaaaa", "123456789012", "rosferriby12",
        "aldmere.ros1",
    ])
    func `a password that is tried first is refused`(password: String) {
        #expect(!PasswordRule.problems(password, name: "Ros Ferriby", email: "aldmere.ros@aldmere.example").isEmpty)
    }

    @Test(arguments: ["three unrelated words", "lantern quay saddle", "Xk4!mm92LqW#", "naïve ćevapi 12"])
    func `a long and uncommon one is taken`(password: String) {
        #expect(PasswordRule.problems(password, name: "Ros Ferriby", email: "ros@aldmere.example").isEmpty)
    }
}
