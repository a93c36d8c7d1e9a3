console.log("a file with a hash in its name; long enough to be worth compressing, and so on and so on")
