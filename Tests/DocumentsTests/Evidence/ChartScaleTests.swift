import Documents
import Testing

@Suite struct ChartScaleTests {
    @Test(arguments: [
        ([89.0, 163], false, 0.0, 200.0, 50.0), ([89, 163], true, 80, 180, 20), ([0, 3], true, 0, 3, 1),
        ([0.2, 0.9], false, 0, 1, 0.2), ([1_155, 1_161], true, 1_155, 1_165, 5), ([], false, 0, 1, 0.2),
        ([0, 0], true, 0, 0.000000001, 0.0000000002),
    ])
    func `numbers beside a chart are round and hold every value`(
        values: [Double], mayBeginHigher: Bool, low: Double, high: Double, step: Double
    ) {
        let scale = ChartScale(values, mayBeginHigher: mayBeginHigher)
        #expect(abs(scale.low - low) <= abs(low) * 1e-9)
        #expect(scale.step > 0 && scale.high > scale.low)
        if !values.isEmpty, values.contains(where: { $0 != 0 }) {
            #expect(abs(scale.high - high) <= abs(high) * 1e-9)
            #expect(abs(scale.step - step) <= step * 1e-9)
        }
        #expect(values.allSatisfy { (-1e-9...1 + 1e-9).contains(scale.share($0)) })
    }

    // Seven thousandths of a difference aren’t blown up over the whole chart: steps are of a hundredth of the value at least.
    @Test func `hostile values make a scale all the same`() {
        for values in [[Double.nan], [.infinity, 3], [-1e300, 1e300], [-5, -2], [1e-12]] {
            let scale = ChartScale(values, mayBeginHigher: true)
            #expect(scale.high > scale.low)
            #expect(scale.numbers.count >= 2 && scale.numbers.count < 30)
        }
    }
}
