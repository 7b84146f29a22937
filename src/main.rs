fn main() {
    println!("aryk");
}
