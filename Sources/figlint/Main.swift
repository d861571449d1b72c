@main
struct Main {
  static func main() async {
    Console.ignoreClosedPipes()
    let program = Program(surroundings: .ofProcess())
    exit(await program.run(Argument.ofProcess()))
  }
}
