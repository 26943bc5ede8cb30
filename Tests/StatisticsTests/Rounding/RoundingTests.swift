import Statistics
import Testing

struct `Rounding half up` {
    @Test(arguments: [
        (0.5, 1.0, 1.0), (1.5, 1, 2), (2.5, 1, 3), (-0.5, 1, -1), (-2.5, 1, -3), (2.49, 1, 2), (0.15, 0.1, 0.2),
        (0.25, 0.1, 0.3),
        (69.8113, 0.1, 69.8), (28.527, 0.1, 28.5), (1_499.9, 1_000, 1_000), (1_500, 1_000, 2_000), (0, 1, 0),
    ])
    func `takes halves away from zero`(_ value: Double, _ step: Double, _ rounded: Double) {
        #expect(abs(Rounding.halfUp(value, step: step) - rounded) < 1e-9)
    }

    @Test func `37 of 53 is printed as 70%, as 69.8% and not as 58%`() {
        let exact = 37.0 / 53 * 100
        #expect(Rounding.isPrinted(exact, as: 70, step: 1))
        #expect(Rounding.isPrinted(exact, as: 69.8, step: 0.1))
        #expect(!Rounding.isPrinted(exact, as: 58, step: 1))
        #expect(!Rounding.isPrinted(exact, as: 69.9, step: 0.1))
    }
}
