import CommunitySafety
import Testing

@Suite struct ClockTimeTests {
    @Test(arguments: [("18:30", "18:30"), ("9.15", "09:15"), ("0:00", "00:00"), ("23:59", "23:59")])
    func `times are read as people write them`(typed: String, text: String) {
        #expect(ClockTime(typed)?.text == text)
    }

    @Test(arguments: ["", "24:00", "12:60", "12", "1:5", "12:305", "-1:30", "+1:30", "12:3a", "half past two", "١٢:٣٠"])
    func `what no clock shows isn't a time`(typed: String) {
        #expect(ClockTime(typed) == nil)
    }
}
