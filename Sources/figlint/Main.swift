@main
struct Main {
  static func main() {
    Console.prepare()
    let program = Program(surroundings: .ofProcess())
    exit(program.run(Argument.ofProcess()))
  }
}
