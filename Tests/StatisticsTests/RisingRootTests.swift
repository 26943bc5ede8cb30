import Testing

@testable import Statistics

struct `The root of a rising function` {
    private func isNear(_ found: Double, _ root: Double) -> Bool { abs(found - root) <= 4 * root.ulp }

    @Test func `is found to the last bits between two ends`() {
        #expect(isNear(RisingRoot.between(0, 2) { $0 * $0 - 2 }, 2.0.squareRoot()))
        #expect(isNear(RisingRoot.between(0, 1) { $0 - 0.3 }, 0.3))
        #expect(isNear(RisingRoot.between(0, 1) { $0 - 1e-12 }, 1e-12))
        #expect(isNear(RisingRoot.between(0, 8) { $0 * $0 * $0 - 27 }, 3))
    }

    @Test func `is found where the function leaps, and where it is flat beside it`() {
        #expect(isNear(RisingRoot.between(0, 1) { $0 < 0.7 ? -1 : 1 }, 0.7))
        #expect(isNear(RisingRoot.between(0, 1) { $0 < 0.7 ? -1e-9 : 1e9 }, 0.7))
        #expect(
            isNear(
                RisingRoot.between(-3, 5) {
                    let x = $0 - 1; return x * x * x * x * x + x
                }, 1))
    }

    @Test(arguments: [1e-9, 0.5, 2.9, 3.1, 1e6], [0.001, 0.5, 1])
    func `is found above 0 from any guess`(_ guess: Double, _ share: Double) {
        #expect(isNear(RisingRoot.positive(near: guess, share: share) { $0 * $0 - 9 }, 3))
    }

    @Test func `takes far fewer values than halving`() {
        var asked = 0
        _ = RisingRoot.between(0, 2) {
            asked += 1
            return $0.exponential - 2
        }
        #expect(asked < 20)
    }
}
