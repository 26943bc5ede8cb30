/// What a converter may use before it is stopped.
package struct ConversionLimits: Sendable, Hashable {
    /// Wall-clock seconds.
    package var seconds: Int
    /// Bytes of address space.
    package var memory: Int
    /// Bytes that it may give back.
    package var output: Int

    package init(seconds: Int = 60, memory: Int = 2 << 30, output: Int = 256 << 20) {
        self.seconds = seconds
        self.memory = memory
        self.output = output
    }
}
