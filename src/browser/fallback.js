// Runs in every browser after element.js: where that one could not, says so in words. Written for browsers of any age.
(function () {
  if (window.customElements && customElements.get("campaign-greenlight")) return;
  var modules = "noModule" in document.createElement("script");
  var elements = document.getElementsByTagName("campaign-greenlight");
  for (var i = 0; i < elements.length; i++) {
    var problem = document.createElement("p");
    problem.className = "skeleton-problem";
    problem.setAttribute("role", "alert");
    problem.textContent = modules
      ? "A part of this page did not arrive. Please check your connection, copy what you typed, then reload."
      : "Your browser is too old for this page. A current Firefox, Chrome, Edge or Safari can show it.";
    var box = elements[i].querySelector("textarea");
    (box ? box.parentNode : elements[i]).appendChild(problem);
  }
})();
